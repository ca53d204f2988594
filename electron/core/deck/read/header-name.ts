/** A column's name as it is compared: "Billable Unit(s)" is "billable unit s", "Descripción" is "descripcion". */
export function headerName(text: string): string {
  return text
    .normalize("NFD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, " ")
    .trim();
}
