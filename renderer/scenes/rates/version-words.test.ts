import { expect, test } from "vitest";
import { translator } from "../../../shared/i18n/translate.ts";
import { authorWord } from "./author-word.ts";
import { versionSource } from "./version-source.ts";

const t = translator("es");

test.each([
  ["owner", "Dueño"],
  ["cashier", "Caja"],
  ["", "–"],
  ["Jorge Cáceres", "Jorge Cáceres"],
])("published by %j reads %j", (user, words) => {
  expect(authorWord(user, t)).toBe(words);
});

test.each([
  ["edit", "Editada a mano"],
  ["restore 12", "Versión 12 otra vez"],
  ["restore 12.csv", "restore 12.csv"],
  ["andina.csv", "andina.csv"],
  ["/home/shop/decks/andina.csv", "andina.csv"],
])("from %j reads %j", (source, words) => {
  expect(versionSource(source, t)).toBe(words);
});
