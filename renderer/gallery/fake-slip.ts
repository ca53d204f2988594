import type { ReceiptView } from "../../shared/contract/sale-view.ts";
import type { ShiftView } from "../../shared/contract/shop-view.ts";
import { shiftSlipTexts } from "../../shared/i18n/shift-slip-texts.ts";
import { shopFormat } from "../../shared/i18n/shop-format.ts";
import { type Micros, micros } from "../../shared/money/micros.ts";
import { layoutText } from "../../shared/receipt/layout-text.ts";
import { shiftSlip } from "../../shared/receipt/shift-slip.ts";
import type { UtcMs } from "../../shared/time/clock.ts";
import { seconds } from "../../shared/time/duration.ts";
import { fakeHello } from "./fake-facts.ts";

const COLUMNS = 48;

/** Pieces of each denomination, by its face in pesos. */
type Faces = Readonly<Record<string, number>>;

/** The close slip of a shift with the figures of the drawing, by the product's own printing. */
export function fakeSlip(shift: ShiftView, faces: Faces): ReceiptView {
  const { shop } = fakeHello;
  const { number, user, recounts, anchor } = shift;
  const [float, expected, counted] = [pesos(shift.float), pesos(shift.cashExpected), pesos(shift.cashCounted)];
  const document = shiftSlip(
    {
      ...{ shop: { name: shop.name, branch: shop.branch }, number, till: shop.till, cashier: user, recounts, anchor },
      openedAt: Date.parse(shift.openedAt) as UtcMs,
      closedAt: Date.parse(shift.closedAt ?? shift.openedAt) as UtcMs,
      sales: made(34, 96_310),
      methods: [
        { method: "cash", ...made(29, 78_940) },
        { method: "card", ...made(4, 12_380) },
        { method: "transfer", ...made(1, 4_990) },
      ],
      calls: { count: 71, duration: seconds(22_360) },
      ...{ items: made(0, 0), uncharged: made(5, 812), discounts: made(2, 430), rounding: pesos("-37"), undone: made(0, 0) },
      ...{ reprints: 1, drawerOpenings: 0, carried: made(0, 0) },
      drawer: {
        ...{ float, expected, sales: micros(expected - float + pesos("41560")), deposits: made(0, 0), depositsBack: made(0, 0) },
        ...{ cashIn: made(1, 10_000), refunds: made(1, 1_560), voids: made(0, 0), cashOut: made(0, 0), safeDrops: made(1, 50_000) },
        other: pesos("0"),
      },
      faces: Object.entries(faces)
        .filter(([, pieces]) => pieces > 0)
        .map(([face, pieces]) => ({ face: pesos(face), pieces }))
        .toSorted((one, other) => other.face - one.face),
      ...{ counted, difference: micros(counted - expected), reason: shift.differenceReason },
      ...{ left: pesos(shift.cashLeft), handed: pesos(shift.cashHanded), copy: null, demo: shop.demo },
    },
    shopFormat(shop),
    shiftSlipTexts(shop.language),
    COLUMNS,
  );
  return { columns: COLUMNS, lines: layoutText(document, COLUMNS), copies: 0 };
}

function pesos(amount: string | null): Micros {
  return micros(Number(amount ?? "0") * 1_000_000);
}

function made(count: number, amount: number): { readonly count: number; readonly amount: Micros } {
  return { count, amount: pesos(String(amount)) };
}
