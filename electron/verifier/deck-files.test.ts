import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { importDeck } from "../core/deck/import-deck.ts";
import { openStore } from "../core/store/store.ts";
import { verifyBook } from "./verify-book.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "timbre-verify-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test.each([
  { harm: "damaged", to: (file: string) => writeFileSync(file, "something else") },
  { harm: "lost", to: (file: string) => rmSync(file) },
])("a published price list whose file is $harm is named", async ({ to }) => {
  const [book, list] = [join(folder, "timbre.db"), join(folder, "list.csv")];
  writeFileSync(list, "prefix,description,unit,value,increment\n032,Valparaiso,minute,200,1/1\n");
  const store = openStore(book);
  await importDeck(store, { side: "sell", scope: "shop", file: list, atUtc: 1_000 });
  store.close();
  expect(verifyBook(book)).toMatchObject({ ok: true, failures: [] });
  for (const name of readdirSync(join(folder, "decks"))) to(join(folder, "decks", name));
  expect(verifyBook(book)).toMatchObject({ ok: false, failures: [{ check: "deck files", detail: expect.stringContaining("version 1") }] });
});
