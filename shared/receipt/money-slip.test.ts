import fc from "fast-check";
import { expect, test } from "vitest";
import { shopFormat } from "../i18n/shop-format.ts";
import { micros } from "../money/micros.ts";
import type { UtcMs } from "../time/clock.ts";
import { layoutText } from "./layout-text.ts";
import { type MoneySlipData, moneySlip } from "./money-slip.ts";
import { columnsOf } from "./printable-text.ts";

const FORMAT = shopFormat({ country: "CL", currency: "CLP", timeZone: "America/Santiago" });

const VOID: MoneySlipData = {
  shop: { name: "Locutorio Los Andes", branch: "Estación Central" },
  title: "ANULACIÓN N.º AV-3",
  at: Date.parse("2026-11-21T18:50:00-03:00") as UtcMs,
  place: "Cabina 03",
  cashier: "Marisol R.",
  rows: [{ label: "Comprobante", value: "A-4.821" }],
  total: { label: "DEVUELTO", amount: micros(2_780_000_000) },
  after: [{ label: "Efectivo", value: "" }],
  reason: { label: "Motivo", text: "Cobrada a otra cabina" },
  signs: ["Cajera", "Recibe"],
  marks: [{ text: "*** ANULADA ***", twice: true }],
  fingerprint: "Huella 4830-7F3A-91C2",
};

const printed = (change: Partial<MoneySlipData>, columns: number) =>
  layoutText(moneySlip({ ...VOID, ...change }, FORMAT, columns), columns);

test("a void on paper of 32 columns", () => {
  expect(printed({}, 32)).toEqual([
    "        *** ANULADA ***",
    "      LOCUTORIO LOS ANDES",
    "        Estación Central",
    "--------------------------------",
    "       ANULACIÓN N.º AV-3",
    "Cabina 03       21-11-2026 18:50",
    "Marisol R.",
    "--------------------------------",
    "Comprobante              A-4.821",
    "================================",
    "DEVUELTO                  $2.780",
    "================================",
    "Efectivo",
    "Motivo     Cobrada a otra cabina",
    "",
    "Cajera _______    Recibe _______",
    "",
    "     Huella 4830-7F3A-91C2",
    "        *** ANULADA ***",
  ]);
});

test("what a paper does not have leaves no line", () => {
  const lines = printed({ marks: [], signs: null, fingerprint: null, reason: { label: "Motivo", text: "" }, after: [], rows: [] }, 48);
  expect(lines[0]?.trim()).toBe("LOCUTORIO LOS ANDES");
  expect(lines.at(-1)).toBe("=".repeat(48));
});

test("whatever the words, no line is longer than the paper and none holds a control character", () => {
  const text = fc.string({ unit: "binary", maxLength: 60 });
  fc.assert(
    fc.property(text, text, fc.constantFrom(32, 42, 48), (one, other, columns) => {
      const change = {
        ...{ shop: { name: one, branch: other }, title: other, place: one, cashier: other },
        ...{ rows: [{ label: one, value: other }], reason: { label: "Motivo", text: one } },
      };
      for (const line of printed(change, columns)) {
        expect(columnsOf(line)).toBeLessThanOrEqual(columns);
        expect(line).not.toMatch(/\p{C}/u);
      }
    }),
    { numRuns: 300 },
  );
});
