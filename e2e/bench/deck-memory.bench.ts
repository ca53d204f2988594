/**
 * deck-memory: what a price list of 500 000 rates takes in memory.
 *
 * Counted: the bytes of the columns, per rate. Measured: how much the resident memory of a fresh process grows by reading the deck
 * file, and by putting the same prefixes and prices into a JavaScript Map; each in processes of their own, one after the other.
 */
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { createDeckFiles } from "../../electron/core/deck/deck-files.ts";
import { type DeckContent, rateAt } from "../../shared/rating/deck-content.ts";
import { findRow } from "../../shared/rating/rate-deck.ts";
import { makeTempDir } from "../support/temp-dir.ts";
import { builtDeck } from "./built-deck.ts";
import { carrierDeck } from "./carrier-deck.ts";
import { conclude } from "./goal.ts";
import { median } from "./statistics.ts";

const RATES = 500_000;
const ROUNDS = 5;
const MIB = 1024 * 1024;

function bytesOf(content: DeckContent): { readonly index: number; readonly all: number } {
  const columns = Object.values(content).filter((column) => ArrayBuffer.isView(column));
  return { index: content.index.byteLength, all: columns.reduce((sum, column) => sum + column.byteLength, 0) };
}

function grownBy(folder: string, what: "deck" | "map", name: string): number {
  const child = spawnSync(process.execPath, ["--expose-gc", join(import.meta.dirname, "deck-memory-child.ts"), folder, what, name], {
    encoding: "utf8",
  });
  if (child.status !== 0) throw new Error(child.stderr);
  return (JSON.parse(child.stdout) as { readonly bytes: number }).bytes;
}

const folder = await makeTempDir();
try {
  const rates = carrierDeck(RATES);
  const content = builtDeck(rates);
  const name = createDeckFiles(folder.path).write(content);
  // Not the columns that were made but those that were read: they must give every rate back.
  const read = createDeckFiles(folder.path).read(name);
  for (const { prefix, value, description } of rates) {
    const rate = rateAt(
      read,
      findRow(read, prefix, () => {
        throw new Error("there are no bands");
      }),
    );
    if (rate.prefix !== prefix || rate.value !== value * 100 || rate.description !== description)
      throw new Error(`${prefix} is not itself`);
  }
  console.log(`0 of ${RATES} rates differ after being written and read`);
  const { index, all } = bytesOf(read);
  const rounds = Array.from({ length: ROUNDS }, () => ({
    deck: grownBy(folder.path, "deck", name),
    map: grownBy(folder.path, "map", name),
  }));
  for (const { deck, map } of rounds)
    console.log(`deck ${(deck / MIB).toFixed(1)} MiB, map ${(map / MIB).toFixed(1)} MiB of resident memory`);
  conclude("deck-memory", [
    { name: "index, bytes per prefix", measured: index / RATES, bound: 13, holds: "at-most" },
    { name: "all columns, bytes per rate", measured: all / RATES, bound: 40, holds: "at-most" },
    { name: "deck / map, resident", measured: median(rounds.map(({ deck, map }) => deck / map)), bound: 0.25, holds: "at-most" },
    { name: "deck, resident MiB", measured: median(rounds.map(({ deck }) => deck)) / MIB, bound: 20, holds: "at-most" },
  ]);
} finally {
  await folder.remove();
}
