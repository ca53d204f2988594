import { callingCodeOf } from "../../../shared/telecom/calling-codes.ts";

/** "51 9": the calling code apart from the rest. */
export function groupedPrefix(prefix: string): string {
  const code = callingCodeOf(prefix);
  return code === null || code === prefix ? prefix : `${code} ${prefix.slice(code.length)}`;
}
