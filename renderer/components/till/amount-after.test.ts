import { expect, test } from "vitest";
import { currencyProfiles } from "../../../shared/money/currency.ts";
import { amountAfter, amountKey } from "./amount-after.ts";

test.each`
  currency | key         | code               | added
  ${"CLP"} | ${"5"}      | ${"Digit5"}        | ${"5"}
  ${"CLP"} | ${","}      | ${"Comma"}         | ${null}
  ${"CLP"} | ${"."}      | ${"NumpadDecimal"} | ${null}
  ${"EUR"} | ${","}      | ${"Comma"}         | ${"."}
  ${"EUR"} | ${"."}      | ${"Period"}        | ${null}
  ${"EUR"} | ${"."}      | ${"NumpadDecimal"} | ${"."}
  ${"EUR"} | ${"Delete"} | ${"NumpadDecimal"} | ${null}
  ${"PEN"} | ${"."}      | ${"Period"}        | ${"."}
  ${"PEN"} | ${","}      | ${"NumpadDecimal"} | ${"."}
  ${"EUR"} | ${"n"}      | ${"KeyN"}          | ${null}
`("$currency: the key $key of $code adds $added", ({ currency, key, code, added }) => {
  expect(amountKey({ key, code }, currencyProfiles[currency as "CLP"])).toBe(added);
});

test.each`
  amount         | keys     | decimals | after
  ${""}          | ${"5"}   | ${0}     | ${"5"}
  ${"0"}         | ${"5"}   | ${0}     | ${"5"}
  ${"5"}         | ${"000"} | ${0}     | ${"5000"}
  ${"123456789"} | ${"0"}   | ${0}     | ${"123456789"}
  ${""}          | ${"."}   | ${2}     | ${"0."}
  ${"2"}         | ${"."}   | ${2}     | ${"2."}
  ${"2."}        | ${"."}   | ${2}     | ${"2."}
  ${"2.50"}      | ${"1"}   | ${2}     | ${"2.50"}
`("$amount and $keys, with $decimals decimals, is $after", ({ amount, keys, decimals, after }) => {
  expect(amountAfter(amount, keys, decimals)).toBe(after);
});
