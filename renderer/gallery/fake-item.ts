import type { AccountView } from "../../shared/contract/cabin-view.ts";
import type { SoldItemView } from "../../shared/contract/sale-view.ts";
import { minutesAgo } from "./fake-call.ts";
import { fakeHello } from "./fake-facts.ts";

let items = 0;

/** Something that is sold, at the favourite's price where none is said. */
export function fakeItem({
  name,
  price,
  quantity = 1,
}: {
  readonly name: string;
  readonly price?: string | undefined;
  readonly quantity?: number | undefined;
}): SoldItemView {
  items += 1;
  const one = price ?? fakeHello.shop.items.find((item) => item.name === name)?.price ?? "0";
  return { id: `item${items}`, name, quantity, amount: String(Number(one) * quantity), tax: "0", at: minutesAgo(0), user: "Marisol R." };
}

/** The account with these items on it. */
export function withItems(account: AccountView, sold: readonly SoldItemView[]): AccountView {
  const more =
    sold.reduce((sum, { amount }) => sum + Number(amount), 0) - account.items.reduce((sum, { amount }) => sum + Number(amount), 0);
  const plus = (amount: string) => String(Number(amount) + more);
  const { cash, card, transfer } = account.due;
  return {
    ...account,
    items: [...sold],
    total: plus(account.total),
    due: { cash: String(Math.round(Number(plus(cash)) / 10) * 10), card: plus(card), transfer: plus(transfer) },
  };
}
