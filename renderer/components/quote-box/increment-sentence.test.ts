import { expect, test } from "vitest";
import { translator } from "../../../shared/i18n/translate.ts";
import { incrementSentence } from "./increment-sentence.ts";

test.each([
  ["1/1", "Se cobra por segundo"],
  ["60/6", "Primer minuto completo, después cada 6 s"],
  ["30/6", "30 s completos, después cada 6 s"],
  ["60/60", "Se cobra cada minuto, y lo empezado cuenta entero"],
  ["120/60", "2 min completos, después cada minuto"],
  ["6/6", "Se cobra cada 6 s, y lo empezado cuenta entero"],
])("%s: %s", (increment, sentence) => {
  expect(incrementSentence(increment, translator("es"))).toBe(sentence);
});
