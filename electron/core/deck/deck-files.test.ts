import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync, truncateSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { rateOf } from "../../../fixtures/test-shop.ts";
import { createDeckBuilder } from "../../../shared/rating/deck-builder.ts";
import { rateAt } from "../../../shared/rating/deck-content.ts";
import { createDeckFiles } from "./deck-files.ts";

let folder: string;
beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), "timbre-files-")), "decks");
});
afterEach(() => rmSync(join(folder, ".."), { recursive: true, force: true }));

function content(pesos: number) {
  const builder = createDeckBuilder();
  builder.add(rateOf(["032", "Valparaíso", pesos]), 2);
  return builder.build().content;
}

test("a content is one file, however often it is written, and is read back whole", () => {
  const files = createDeckFiles(folder);
  const name = files.write(content(200));
  expect(files.write(content(200))).toBe(name);
  expect(files.write(content(300))).not.toBe(name);
  expect(readdirSync(folder)).toHaveLength(2);
  expect(rateAt(files.read(name), 0)).toMatchObject({ prefix: "032", description: "Valparaíso", value: 200_000_000 });
});

test.each([
  { fault: "cut", harm: (file: string) => truncateSync(file, statSync(file).size - 8) },
  { fault: "of other bytes", harm: (file: string) => writeFileSync(file, "something else") },
])("a file that is $fault is refused by its name", ({ harm }) => {
  const files = createDeckFiles(folder);
  const name = files.write(content(200));
  harm(join(folder, `${name}.deck`));
  expect(() => files.read(name)).toThrow(`${name}.deck: the deck file is damaged`);
});

test("writing a content again mends the file that was damaged", () => {
  const files = createDeckFiles(folder);
  const name = files.write(content(200));
  writeFileSync(join(folder, `${name}.deck`), "something else");
  expect(files.write(content(200))).toBe(name);
  expect(rateAt(files.read(name), 0)).toMatchObject({ prefix: "032" });
});

test("what a killed writer left is taken away by the next; what a living one writes is not", () => {
  const files = createDeckFiles(folder);
  files.write(content(200));
  const dead = spawnSync(process.execPath, ["-e", ""]).pid;
  for (const pid of [dead, process.ppid]) writeFileSync(join(folder, `abc.deck.${pid}.tmp`), "half");
  files.write(content(300));
  expect(readdirSync(folder).filter((name) => name.endsWith(".tmp"))).toEqual([`abc.deck.${process.ppid}.tmp`]);
});

test("an old content that is used again is spared like a new one", () => {
  const files = createDeckFiles(folder);
  const name = files.write(content(200));
  utimesSync(join(folder, `${name}.deck`), new Date(0), new Date(0));
  files.write(content(200));
  files.sweep([], Date.now());
  expect(existsSync(join(folder, `${name}.deck`))).toBe(true);
});

test("a missing file is said by its name", () => {
  expect(() => createDeckFiles(folder).read("abc")).toThrow("abc.deck");
});

test("what nothing refers to is swept, but not what is still on its way into the book", () => {
  const files = createDeckFiles(folder);
  files.sweep([], Date.now());
  const [inUse, old, fresh] = [files.write(content(1)), files.write(content(2)), files.write(content(3))];
  const leftover = join(folder, "abc.deck.17.tmp");
  writeFileSync(leftover, "half");
  const twoHoursAgo = Date.now() / 1000 - 7200;
  for (const file of [join(folder, `${inUse}.deck`), join(folder, `${old}.deck`), leftover]) utimesSync(file, twoHoursAgo, twoHoursAgo);
  files.sweep([inUse], Date.now());
  expect([inUse, old, fresh].map((name) => existsSync(join(folder, `${name}.deck`)))).toEqual([true, false, true]);
  expect(existsSync(leftover)).toBe(false);
});
