import { expect, test } from "vitest";
import { translator } from "../../../shared/i18n/translate.ts";
import { nationalDialPlans } from "../../../shared/telecom/national-dial-plans.ts";
import { refusedWords } from "./refused-words.ts";

const t = translator("es");
const noPrice = { refused: "no-price", number: "008816", prefix: null, perMinute: null };
const plan = nationalDialPlans.CL ?? expect.unreachable();
const cashier = { rule: null, plan };
const owner = { rule: "35 %", plan };

test.each([
  ["a number", noPrice, cashier, "Sin precio para 00 8816. La llamada no sale."],
  [
    "a number, for who knows the rule",
    noPrice,
    owner,
    "Sin precio para 00 8816. La llamada no sale. No tenemos costo para ese destino, así que la regla general (costo + 35 %) no le pone precio.",
  ],
  ["a name", { ...noPrice, number: null }, cashier, "No tenemos precio para ese destino."],
  ["what is no number", { ...noPrice, refused: "bad-number", number: "*#" }, owner, "*# no es un número que se pueda marcar."],
] as const)("%s without a price is refused in words", (_, hit, reader, words) => {
  expect(refusedWords(hit, reader, t)).toBe(words);
});
