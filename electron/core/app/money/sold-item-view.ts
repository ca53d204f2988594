import type { SoldItemView } from "../../../../shared/contract/sale-view.ts";
import type { ItemRow } from "../../store/item-repository.ts";
import type { Core } from "../core.ts";
import { instantText } from "../instant-text.ts";
import { moneyText } from "../money-text.ts";

/** What is sold beside calls, as a client sees it. */
export function soldItemView(core: Core, { id, name, quantity, amount, tax, at_utc, user }: ItemRow): SoldItemView {
  return { id, name, quantity, amount: moneyText(core.shop, amount), tax: moneyText(core.shop, tax), at: instantText(at_utc), user };
}
