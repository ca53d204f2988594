import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { saleOfMovedCustomer, saleOfThreeCalls } from "../../fixtures/receipts/sale-of-three-calls.ts";
import { receiptTexts } from "../i18n/receipt-texts.ts";
import { shopFormat } from "../i18n/shop-format.ts";
import { decimal } from "../money/decimal.ts";
import { micros } from "../money/micros.ts";
import { layoutText } from "./layout-text.ts";
import { columnsOf } from "./printable-text.ts";
import { type ReceiptProfile, type SaleReceiptData, saleReceipt } from "./sale-receipt.ts";

const PROFILE: ReceiptProfile = { format: shopFormat({ country: "CL", currency: "CLP", timeZone: "America/Santiago" }), phones: "full" };
const WIDTHS = [32, 42, 48] as const;

function printed(change: Partial<SaleReceiptData>, columns: number, profile = PROFILE): string[] {
  return layoutText(saleReceipt({ ...saleOfThreeCalls, ...change }, profile, receiptTexts("es", "CL"), columns), columns);
}

test.each([48, 32])("the sale of three calls on paper of %i columns", (columns) => {
  const golden = readFileSync(new URL(`../../fixtures/receipts/sale-${columns}.txt`, import.meta.url), "utf8");
  expect(`${printed({}, columns).join("\n")}\n`).toBe(golden);
});

test.each([48, 32])("a customer who moved, on paper of %i columns: every call stands under its cabin", (columns) => {
  const golden = readFileSync(new URL(`../../fixtures/receipts/sale-moved-${columns}.txt`, import.meta.url), "utf8");
  expect(`${printed(saleOfMovedCustomer, columns).join("\n")}\n`).toBe(golden);
});

test("one who moved before paying, and one who pays at the counter, have their calls under the cabin they were made in", () => {
  for (const cabin of [7, 0]) expect(printed({ cabin }, 48).filter((line) => line === "Cabina 03")).toHaveLength(1);
  expect(printed({}, 48).filter((line) => line.startsWith("Cabina 03"))).toHaveLength(1);
});

test("paper of 42 columns takes the long words and two lines a call", () => {
  const lines = printed({}, 42);
  expect(lines).toContain("Comprobante N.º 4.821     21-11-2026 18:43");
  expect(lines).toContain("  00 591 7215 3348                   18:23");
  expect(lines).toContain("Redondeo efectivo (Ley 20.956)         -$3");
});

test.each(WIDTHS)("every copy says which one it is in its first line, at %i columns", (columns) => {
  expect(printed({ copy: 2 }, columns)[0]?.trim()).toBe("*** COPIA 2 ***");
  expect(printed({}, columns).join("\n")).not.toContain("COPIA");
});

test("the fingerprint of the book is the last line but the marks", () => {
  expect(printed({}, 32).at(-1)?.trim()).toBe("Huella 4821-7F3A-91C2");
  expect(printed({ voided: true }, 32).at(-2)?.trim()).toBe("Huella 4821-7F3A-91C2");
  expect(printed({ anchor: null }, 32).join("\n")).not.toContain("Huella");
});

test.each(WIDTHS)("a discount, the tax in the total, parts paid before and what went back since, at %i columns", (columns) => {
  const usual = printed({}, columns).join("\n");
  expect(usual).not.toMatch(/Descuento|IVA|Abonos|Devuelto/);
  const change = {
    discount: micros(430_000_000),
    tax: { name: "IVA", percent: decimal(19n, 0), amount: micros(444_000_000) },
    deposit: micros(1_000_000_000),
    paidBefore: "part-payments",
    refunded: micros(157_000_000),
  } as const;
  const text = printed(change, columns).join("\n");
  expect(text).toMatch(
    /^Subtotal +\$2\.783\nDescuento +-\$430\nRedondeo.*\n=+\nTOTAL +\$2\.780\n=+\nIncluye IVA 19 % +\$444\nAbonos anteriores +\$1\.000\n/m,
  );
  expect(text).toMatch(/^Vuelto +\$2\.220\nDevuelto +-\$157$/m);
});

const NARROW = 32;

test.each`
  percent              | country | currency | words
  ${decimal(105n, 1)}  | ${"AR"} | ${"ARS"} | ${"Incluye IVA 10,5 %"}
  ${decimal(8875n, 3)} | ${"US"} | ${"USD"} | ${"Incluye IVA 8.875 %"}
  ${null}              | ${"CL"} | ${"CLP"} | ${"Incluye IVA"}
`("a tax of $percent is written with the signs of $country", ({ percent, country, currency, words }) => {
  const profile: ReceiptProfile = { ...PROFILE, format: shopFormat({ country, currency, timeZone: "UTC" }) };
  const lines = printed({ tax: { name: "IVA", percent, amount: micros(444_000_000) } }, NARROW, profile);
  expect(lines.find((line) => line.startsWith("Incluye"))?.replace(/ {2,}.*/, "")).toBe(words);
});

test("a rate that does not fit beside its amount is not cut, a tax without a name is one, and no tax is no line", () => {
  const tax = { name: "Impuesto a las ventas", percent: decimal(8875n, 3), amount: micros(444_000_000) };
  expect(printed({ tax }, NARROW).join("\n")).toContain(`\nIncluye Impuesto a las ventas\n8,875 %\n${" ".repeat(28)}$444\n`);
  expect(printed({ tax: { ...tax, name: null } }, NARROW).join("\n")).toMatch(/^Incluye impuesto 8,875 % +\$444$/m);
  expect(printed({ tax: { ...tax, amount: micros(0) } }, NARROW).join("\n")).not.toContain("Incluye");
});

test("how many, and that it is not charged, are told under a name too long for both", () => {
  const items = [{ name: "Tarjeta telefónica prepago 5000", quantity: 3, amount: micros(15_000_000_000) }];
  const calls = saleOfThreeCalls.calls.map((call) => ({ ...call, uncharged: true, price: micros(0) }));
  const text = printed({ items, calls }, NARROW).join("\n");
  expect(text).toMatch(/^1 Bolivia Móvil Entel +\$0\n {2}\(sin cobrar\)$/m);
  expect(text).toMatch(/^3 Chile Móvil \(sin cobrar\) +\$0$/m);
  expect(text).toMatch(/^4 Tarjeta telefónica pr… \$15\.000\n {2}x3$/m);
  expect(printed({ items, calls }, 48).join("\n")).toMatch(/^4 Tarjeta telefónica prepago 5000 x3 +\$15\.000$/m);
});

test.each`
  country | says
  ${"CL"} | ${"no es boleta"}
  ${"PE"} | ${"no es boleta"}
  ${"ES"} | ${"no es factura"}
  ${"AR"} | ${"no es factura"}
`("in $country it $says", ({ country, says }: { country: string; says: string }) => {
  for (const columns of WIDTHS)
    expect(layoutText(saleReceipt(saleOfThreeCalls, PROFILE, receiptTexts("es", country), columns), columns).join("\n")).toContain(says);
});

test("a voided sale says so first and last", () => {
  const lines = printed({ voided: true, copy: 2 }, 32);
  expect([lines[0]?.trim(), lines[1]?.trim(), lines.at(-1)?.trim()]).toEqual(["*** ANULADA ***", "*** COPIA 2 ***", "*** ANULADA ***"]);
});

test("the demonstration prints nothing that could pass for a receipt", () => {
  expect(printed({ demo: true }, 48)[0]?.trim()).toBe("*** PRUEBA ***");
});

test("a card pays to the peso: no rounding, no change", () => {
  const card: Partial<SaleReceiptData> = {
    rounding: micros(0),
    total: micros(2_783_000_000),
    payments: [{ method: "card", received: micros(2_783_000_000) }],
    change: micros(0),
  };
  const text = printed(card, 48).join("\n");
  expect(text).toMatch(/^Tarjeta +\$2\.783$/m);
  expect(text).not.toMatch(/Redondeo|Vuelto|Efectivo/);
});

test("a deposit and what is given back of it", () => {
  const prepaid: Partial<SaleReceiptData> = {
    deposit: micros(5_000_000_000),
    depositReturned: micros(2_220_000_000),
    payments: [{ method: "cash", received: micros(0) }],
    change: micros(0),
  };
  const text = printed(prepaid, 48).join("\n");
  expect(text).toMatch(/^Depósito +\$5\.000\nDepósito devuelto +\$2\.220$/m);
  expect(text).not.toMatch(/Vuelto|Efectivo +/);
});

test("the foot speaks of seconds only where every call was billed by the second", () => {
  const [first, ...others] = saleOfThreeCalls.calls;
  if (first === undefined) throw new Error("no calls");
  expect(
    printed({ calls: [{ ...first, increment: "60/60" }, ...others], anchor: null }, 48)
      .at(-1)
      ?.trim(),
  ).toBe("Se cobra desde que contestan");
});

test("the shop's own words stand last, a line each, broken at the paper's width", () => {
  const shop = { ...saleOfThreeCalls.shop, footer: "Síguenos en @locutorio\n\n  Horario: lunes a sábado de 9 a 21, domingos de 10 a 14" };
  expect(printed({ shop, anchor: null }, 32).slice(-3)).toEqual([
    "     Síguenos en @locutorio",
    " Horario: lunes a sábado de 9 a",
    "    21, domingos de 10 a 14",
  ]);
  expect(printed({ shop, voided: true }, 32).at(-1)?.trim()).toBe("*** ANULADA ***");
});

test("a call that was not charged says so", () => {
  const calls = saleOfThreeCalls.calls.map((call) => ({ ...call, uncharged: true, price: micros(0) }));
  expect(printed({ calls }, 48)).toContain("1 Bolivia Móvil Entel (sin cobrar)            $0");
});

test.each([
  ["full", "  00 591 7215 3348"],
  ["masked", "  00 591 72•• ••48"],
  ["none", "  "],
] as const)("phones %s", (phones, shown) => {
  expect(
    printed({}, 48, { ...PROFILE, phones })[9]
      ?.slice(0, 24)
      .trimEnd(),
  ).toBe(shown.trimEnd());
});

describe("whatever the names", () => {
  const anyText = fc.string({ unit: "binary", maxLength: 60 });
  const anyMoney = fc.integer({ min: 0, max: 9_000_000_000 }).map((amount) => micros(amount * 1_000_000));

  test("no line is longer than the paper, no control character reaches it, and no amount is cut", () => {
    fc.assert(
      fc.property(anyText, anyText, anyText, anyMoney, fc.constantFrom(...WIDTHS), (name, destination, number, price, columns) => {
        const calls = saleOfThreeCalls.calls.map((call) => ({ ...call, destination, number, price }));
        const shop = { name, branch: destination, address: number, taxId: name, footer: destination, logo: null };
        const lines = printed({ shop, calls, cashier: name, total: price }, columns);
        for (const line of lines) {
          expect(columnsOf(line)).toBeLessThanOrEqual(columns);
          expect(line).not.toMatch(/\p{C}/u);
        }
        expect(lines.filter((line) => line.endsWith(` ${PROFILE.format.printedMoney(price)}`)).length).toBeGreaterThanOrEqual(4);
      }),
      { numRuns: 1000 },
    );
  });
});

test("what was sold beside the calls is numbered on from them, and the receipt of items alone says so", () => {
  const items = [
    { name: "Recarga celular", quantity: 1, amount: micros(2_000_000_000) },
    { name: "Impresión", quantity: 12, amount: micros(1_200_000_000) },
  ];
  const text = printed({ items }, 48).join("\n");
  expect(text).toMatch(/^4 Recarga celular +\$2\.000\n5 Impresión x12 +\$1\.200$/m);
  const alone = printed({ items, calls: [], cabin: 0 }, 48).join("\n");
  expect(alone).toMatch(/^Mostrador +Cajera: Marisol R\.$/m);
  expect(alone).toMatch(/^Ítem +Importe\n1 Recarga celular/m);
  expect(alone).not.toMatch(/llamada|Se cobra/);
});

test("a sale that was paid in several ways shows each of them, and a discount why", () => {
  const mixed: Partial<SaleReceiptData> = {
    discount: micros(200_000_000),
    discountReason: "Cliente habitual",
    payments: [
      { method: "card", received: micros(2_000_000_000) },
      { method: "cash", received: micros(1_000_000_000) },
    ],
    change: micros(420_000_000),
  };
  const text = printed(mixed, 32).join("\n");
  expect(text).toMatch(/^Descuento +-\$200\n {2}Cliente habitual$/m);
  expect(text).toMatch(/^Tarjeta +\$2\.000\nEfectivo +\$1\.000\nVuelto +\$420$/m);
});
