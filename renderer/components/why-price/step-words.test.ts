import { expect, test } from "vitest";
import type { ShopView } from "../../../shared/contract/shop-view.ts";
import { translator } from "../../../shared/i18n/translate.ts";
import { whyKeys } from "../../../shared/rating/explain-price.ts";
import { nationalDialPlans } from "../../../shared/telecom/national-dial-plans.ts";
import { shopFormat } from "../../shop/shop-format.ts";
import { stepWords } from "./step-words.ts";

const chile = { country: "CL", currency: "CLP", timeZone: "America/Santiago" } as ShopView;
const words = (key: string, values: Record<string, string>) =>
  stepWords({ key, values }, translator("es"), shopFormat(chile, "es"), nationalDialPlans.CL ?? expect.unreachable());

test.each([
  [
    "match",
    { dialled: "0051987412306", prefix: "519", destination: "Perú Móvil", deckVersion: "7" },
    "00 51 987 412 306 entra por el prefijo 51 9, Perú Móvil (lista 7).",
  ],
  ["secondsUp", { measured: "67.412", seconds: "68" }, "Hablaron 67,412 s, que cuentan como 68 s: el segundo empezado es entero."],
  ["perMinute", { billed: "68", value: "200", sign: "≈", amount: "226.666667" }, "68 s × $200 por minuto ÷ 60 ≈ $226,666667"],
  ["taxWithin", { percent: "19", tax: "36", price: "227" }, "De $227, $36 es impuesto (19 %)."],
])("%s", (key, values, sentence) => {
  expect(words(key, values)).toBe(sentence);
});

test("every step the core knows has words, and one it does not know shows its name", () => {
  for (const key of whyKeys) expect(words(key, {})).not.toContain("sin nombre");
  expect(words("moon", {})).toBe("Paso sin nombre (moon)");
});
