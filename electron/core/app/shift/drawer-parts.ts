import type { DrawerPartView } from "../../../../shared/contract/shift-contract.ts";
import type { CountedAmount } from "../../../../shared/receipt/shift-slip-data.ts";
import type { ShiftRow } from "../../store/shift-repository.ts";
import type { Core } from "../core.ts";
import { moneyText } from "../money-text.ts";
import { drawerFigures } from "../paper/drawer-figures.ts";

/** What the cash that is expected in the drawer is made of: its float and the cash of its sales, and whatever else moved it. */
export function drawerParts(core: Core, shift: ShiftRow, expected: number): DrawerPartView[] {
  const figures = core.store.shifts.figures(shift.id);
  const { float, sales, other, ...drawer } = drawerFigures(figures.drawer, { float: shift.float, expected });
  const part = (kind: DrawerPartView["kind"], amount: number, count: number | null = null) => ({
    ...{ kind, count, amount: moneyText(core.shop, amount) },
  });
  const where = (kind: DrawerPartView["kind"], { count, amount }: CountedAmount, sign: 1 | -1) =>
    count === 0 ? [] : [part(kind, sign * amount, count)];
  return [
    part("float", float),
    part("cashSales", sales, figures.methods.find(({ method }) => method === "cash")?.count ?? 0),
    ...where("deposits", drawer.deposits, 1),
    ...where("cashIn", drawer.cashIn, 1),
    ...where("depositsBack", drawer.depositsBack, -1),
    ...where("refunds", drawer.refunds, -1),
    ...where("voids", drawer.voids, -1),
    ...where("cashOut", drawer.cashOut, -1),
    ...where("safeDrops", drawer.safeDrops, -1),
    ...(other === 0 ? [] : [part("other", other)]),
  ];
}
