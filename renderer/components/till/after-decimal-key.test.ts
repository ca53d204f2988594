import { expect, test } from "vitest";
import { currencyProfiles } from "../../../shared/money/currency.ts";
import { afterDecimalKey } from "./after-decimal-key.ts";
import { typedAmount } from "./typed-amount.ts";

const field = (value: string, selectionStart = value.length, selectionEnd = selectionStart) => ({ value, selectionStart, selectionEnd });
const pad = (key: string) => ({ code: "NumpadDecimal", key });

test.each`
  currency | key    | before               | text
  ${"EUR"} | ${"."} | ${field("2")}        | ${"2,"}
  ${"ARS"} | ${"."} | ${field("1.500")}    | ${"1.500,"}
  ${"EUR"} | ${"."} | ${field("250", 1)}   | ${"2,50"}
  ${"EUR"} | ${"."} | ${field("12", 0, 2)} | ${","}
  ${"USD"} | ${","} | ${field("2")}        | ${"2."}
`("$currency: $key of the number pad makes $text", ({ currency, key, before, text }) => {
  expect(afterDecimalKey(pad(key), before, currencyProfiles[currency as "EUR"])).toBe(text);
});

test("2.50 on the number pad of a Spanish keyboard is two euros fifty", () => {
  const { EUR } = currencyProfiles;
  expect(typedAmount(`${afterDecimalKey(pad("."), field("2"), EUR)}50`, EUR)).toBe("2.50");
});

test.each`
  why                                 | event                            | currency
  ${"it is the shop's sign already"}  | ${pad(",")}                      | ${"EUR"}
  ${"the money has no decimals"}      | ${pad(".")}                      | ${"CLP"}
  ${"the pad is off: it erases"}      | ${pad("Delete")}                 | ${"EUR"}
  ${"it is the point of the letters"} | ${{ code: "Period", key: "." }}  | ${"EUR"}
  ${"it is a digit"}                  | ${{ code: "Numpad5", key: "5" }} | ${"EUR"}
`("nothing is done where $why", ({ event, currency }) => {
  expect(afterDecimalKey(event, field("2"), currencyProfiles[currency as "EUR"])).toBeNull();
});
