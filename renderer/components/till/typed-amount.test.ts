import { expect, test } from "vitest";
import { currencyProfiles } from "../../../shared/money/currency.ts";
import { typedAmount, typedText } from "./typed-amount.ts";

test.each`
  currency | typed          | amount       | shown
  ${"CLP"} | ${"5000"}      | ${"5000"}    | ${"5.000"}
  ${"CLP"} | ${"5.0001"}    | ${"50001"}   | ${"50.001"}
  ${"CLP"} | ${"-12a"}      | ${"12"}      | ${"12"}
  ${"CLP"} | ${""}          | ${""}        | ${""}
  ${"EUR"} | ${"2,5"}       | ${"2.5"}     | ${"2,5"}
  ${"EUR"} | ${"1.234,567"} | ${"1234.56"} | ${"1.234,56"}
  ${"USD"} | ${"10.99"}     | ${"10.99"}   | ${"10.99"}
`(
  "$currency: $typed is $amount",
  ({ currency, typed, amount, shown }: { currency: "CLP" | "EUR" | "USD"; typed: string; amount: string; shown: string }) => {
    expect(typedAmount(typed, currencyProfiles[currency])).toBe(amount);
    expect(typedText(amount, currencyProfiles[currency])).toBe(shown);
  },
);
