import Database from "better-sqlite3";
import { afterAll, beforeAll, expect, test } from "vitest";
import { globOfText } from "./glob-of-text.ts";

let database: Database.Database;
beforeAll(() => {
  database = new Database(":memory:");
});
afterAll(() => void database.close());

test.each([
  ["peru", "Perú · Móvil", true],
  ["PERÚ", "Peru", true],
  ["móv", "PERU MOVIL", true],
  ["espana", "ESPAÑA", true],
  ["haiti", "Bolivia", false],
  ["*", "Perú", false],
  ["a*", "PAGO *A", false],
  ["*a", "PAGO *A", true],
  ["?", "Perú", false],
  ["[x", "a [X] b", true],
  ["^", "a^b", true],
  ["]", "a]b", true],
  ["-", "Chile-Móvil", true],
  [" perú ", "Perú", true],
])("%s in %s: %s", (typed, name, found) => {
  expect(database.prepare("SELECT ? GLOB ? AS found").get(name, globOfText(typed))).toEqual({ found: Number(found) });
});
