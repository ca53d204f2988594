import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { closedShift } from "../../fixtures/receipts/closed-shift.ts";
import { shiftSlipTexts } from "../i18n/shift-slip-texts.ts";
import { shopFormat } from "../i18n/shop-format.ts";
import { micros } from "../money/micros.ts";
import { layoutText } from "./layout-text.ts";
import { columnsOf } from "./printable-text.ts";
import { shiftSlip } from "./shift-slip.ts";
import type { ShiftSlipData } from "./shift-slip-data.ts";

const FORMAT = shopFormat({ country: "CL", currency: "CLP", timeZone: "America/Santiago" });
const WIDTHS = [32, 42, 48] as const;

function printed(change: Partial<ShiftSlipData>, columns: number): string[] {
  return layoutText(shiftSlip({ ...closedShift, ...change }, FORMAT, shiftSlipTexts("es"), columns), columns);
}

test.each([
  [48, {}],
  [42, {}],
  [32, { shop: { name: "Los Andes", branch: "Estación Central" } }],
])("a closed shift on paper of %i columns", (columns, change) => {
  const golden = readFileSync(new URL(`../../fixtures/receipts/shift-${columns}.txt`, import.meta.url), "utf8");
  expect(`${printed(change, columns).join("\n")}\n`).toBe(golden);
});

test.each([
  [48, {}],
  [32, { shop: { name: "Los Andes", branch: "Estación Central" } }],
])("a closed shift that sold more than calls, on paper of %i columns", (columns, change) => {
  const golden = readFileSync(new URL(`../../fixtures/receipts/shift-items-${columns}.txt`, import.meta.url), "utf8");
  expect(`${printed({ ...change, items: { count: 7, amount: micros(5_900_000_000) } }, columns).join("\n")}\n`).toBe(golden);
});

test("a name too long for one line takes two", () => {
  expect(printed({}, 32).slice(1, 3)).toEqual(["      Locutorio Los Andes", "        Estación Central"]);
});

test("what a shop rarely has stands there only where it happened", () => {
  const usual = printed({}, 48).join("\n");
  expect(usual).not.toMatch(/Ítems|Depósitos|caja fuerte|Aperturas|anuladas|Otros|que pasan|COPIA|PRUEBA/);
  const two = { count: 2, amount: micros(3_000_000_000) };
  const drawer = { ...closedShift.drawer, deposits: two, depositsBack: two, voids: two, safeDrops: two, other: micros(1_000_000) };
  const lines = printed({ drawer, undone: two, carried: two, drawerOpenings: 3, copy: 2, demo: true }, 48).join("\n");
  expect(lines).toMatch(/^ +\*\*\* COPIA 2 \*\*\*\n +\*\*\* PRUEBA \*\*\*$/m);
  expect(lines).toMatch(/^Deshechas \(2\) +-\$3\.000$/m);
  expect(lines).toMatch(/^Aperturas sin venta +3$/m);
  expect(lines).toMatch(/^\+ Depósitos \(2\) +\$3\.000$/m);
  expect(lines).toMatch(/^- Depósitos devueltos \(2\) +-\$3\.000$/m);
  expect(lines).toMatch(/^- Ventas anuladas \(2\) +-\$3\.000$/m);
  expect(lines).toMatch(/^- A la caja fuerte \(2\) +-\$3\.000$/m);
  expect(lines).toMatch(/^\+ Otros +\$1$/m);
  expect(lines).toMatch(/^Cuentas que pasan \(2\) +\$3\.000$/m);
});

test.each([
  [0, "SIN DIFERENCIA", "$0"],
  [500, "SOBRANTE", "$500"],
  [-500, "FALTANTE", "-$500"],
])("a difference of %i is called %s", (pesos, word, amount) => {
  const lines = printed({ difference: micros(pesos * 1_000_000), reason: null }, 48);
  expect(lines).toContain(`${word}${amount.padStart(48 - word.length)}`);
  expect(lines.join("\n")).not.toContain("Motivo");
});

test("a long reason is never cut", () => {
  const reason = "El cliente de la cabina 4 pagó con un billete que después resultó falso";
  const lines = printed({ reason }, 32);
  const start = lines.indexOf("Motivo");
  expect(lines.slice(start + 1, start + 4).join(" ")).toBe(reason);
});

test("whatever the names and amounts, no line is longer than the paper and none holds a control character", () => {
  const text = fc.string({ unit: "binary", maxLength: 60 });
  const money = fc.integer({ min: -9_000_000, max: 9_000_000 }).map((pesos) => micros(pesos * 1_000_000));
  fc.assert(
    fc.property(text, text, text, money, fc.constantFrom(...WIDTHS), (name, cashier, reason, amount, columns) => {
      const change = { shop: { name, branch: name }, cashier, reason, till: name, counted: amount, difference: amount };
      for (const line of printed(change, columns)) {
        expect(columnsOf(line)).toBeLessThanOrEqual(columns);
        expect(line).not.toMatch(/\p{C}/u);
      }
    }),
    { numRuns: 500 },
  );
});
