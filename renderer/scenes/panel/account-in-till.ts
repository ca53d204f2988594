import type { AccountView } from "../../../shared/contract/cabin-view.ts";
import { useLive, usePanel } from "../../client/core-context.tsx";
import { twoDigits } from "../../components/cabin-tile/two-digits.ts";
import { useShop } from "../../shop/shop-context.tsx";

export interface AccountInTill {
  readonly account: AccountView;
  /** Null for a pending account, which has left its cabin. */
  readonly cabin: number | null;
  /** "Cabina 03", or whose it is. */
  readonly whose: string;
}

/** The account in the till: a pending one, else that of the chosen cabin; null where there is none. */
export function useAccountInTill(): AccountInTill | null {
  const { t } = useShop();
  const pending = usePanel((state) => state.pending);
  const selected = usePanel((state) => state.selected);
  const cabin = useLive((state) => state.cabins.find((each) => each.cabin.number === selected)?.cabin ?? null);
  if (pending !== null) return { account: pending, cabin: null, whose: pending.name };
  if (cabin === null || cabin.account === null) return null;
  return { account: cabin.account, cabin: cabin.number, whose: t("till.cabinNumber", { number: twoDigits(cabin.number) }) };
}
