import type { RowFields, RowProblem } from "./layouts/layout.ts";

/**
 * What a row of our own form writes as only other lists do, where it may mean something else than it says: a list or a range
 * of prefixes, and an increment that is not FIRST/NEXT, such as the 5 of an unquoted 1,5.
 */
export function foreignToOwn({ prefix = "", increment = "" }: RowFields): RowProblem | null {
  if (/[,;|\-\u2013]/.test(prefix)) return { code: "rate/bad-prefix", field: "prefix" };
  if (increment !== "" && !/^\d{1,4}\/\d{1,4}$/.test(increment)) return { code: "rate/bad-increment", field: "increment" };
  return null;
}
