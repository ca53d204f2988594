import type { Core } from "../core.ts";
import { moneyText } from "../money-text.ts";
import { servableDeposit } from "./servable-deposit.ts";

/** What the counter is told before it takes a deposit: the most it may be, in the shop's money, and nothing of why. */
export function depositLimit(core: Core): { readonly most: string | null } {
  const most = servableDeposit(core);
  return { most: most === null ? null : moneyText(core.shop, most) };
}
