import type { ShownToCustomer } from "../../../../shared/contract/display-contract.ts";
import { ok } from "../../../../shared/kernel/result.ts";
import type { Core } from "../core.ts";
import { searchQuotes } from "../rates/read/search-quotes.ts";
import { type Outcome, refuse } from "../refusal.ts";

/** Puts something on the customer display of a till. It is no act of the book: it is not kept, and asked again it is done again. */
export async function showOnDisplay(core: Core, till: string, shown: ShownToCustomer): Promise<Outcome<{ shown: boolean }>> {
  if (shown.kind !== "quote") {
    core.display.show(till, shown);
    return ok({ shown: true });
  }
  const found = await searchQuotes(core, { text: shown.text, limit: 1 });
  if (!found.ok) return found;
  const [hit] = found.value;
  if (hit === undefined) return refuse("request/not-found");
  core.display.show(till, { kind: "quote", hit });
  return ok({ shown: true });
}
