import { type CallFilter, createCallListRepository } from "../../store/call-list-repository.ts";
import type { JobTools } from "./deck-job.ts";

export interface PagePlace {
  readonly offset: number;
  readonly size: number;
}

/** A page of the calls of a filter, newest first, and the sums of all of them: of a book of years that is a second's work. */
export function pageCalls({ filter, offset, size }: PagePlace & { readonly filter: CallFilter }, tools: JobTools) {
  const calls = createCallListRepository(tools.readBook());
  return { totals: calls.totals(filter), rows: calls.page(filter, offset, size) };
}
