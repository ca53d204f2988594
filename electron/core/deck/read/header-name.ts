import { plainLetters } from "../list/fold-text.ts";

/** A column's name as it is compared: "Billable Unit(s)" is "billable unit s", "Descripción" is "descripcion". */
export function headerName(text: string): string {
  return plainLetters(text)
    .replaceAll(/[^a-z0-9]+/g, " ")
    .trim();
}
