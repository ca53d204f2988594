import type { ItemView } from "../../../../shared/contract/book-contract.ts";
import type { Core } from "../core.ts";
import { itemView } from "./item-view.ts";

/** What is to be looked at, the newest first. */
export function listItems(core: Core, filter: { readonly open: boolean }): readonly ItemView[] {
  return core.store.journal.items(filter).map((row) => itemView(core, row));
}
