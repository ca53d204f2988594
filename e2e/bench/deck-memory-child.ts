/** A process of the `deck-memory` bench: how many bytes its resident memory grows by holding a deck. One JSON line. */
import { createDeckFiles } from "../../electron/core/deck/deck-files.ts";
import { prefixAt, rateCount, valueAt } from "../../shared/rating/deck-content.ts";
import { builtDeck } from "./built-deck.ts";

const [folder = "", what = "", name = ""] = process.argv.slice(2);

const files = createDeckFiles(folder);
// What the reading itself needs is there before the measurement: the code, and the buffers of the system.
const small = files.write(builtDeck([{ prefix: "1", description: "One", value: 1, increment: "1/1" }]));
files.read(small);
const held = what === "deck" ? holdDeck() : holdMap();
process.stdout.write(`${JSON.stringify({ bytes: held.bytes, kept: held.count() })}\n`);

function holdDeck(): { bytes: number; count: () => number } {
  const before = resident();
  const deck = files.read(name);
  return { bytes: resident() - before, count: () => rateCount(deck) };
}

/** The peer's content comes from the same file, a rate at a time; the file is given back before the measurement ends. */
function holdMap(): { bytes: number; count: () => number } {
  const before = resident();
  const map = new Map<string, number>();
  fill(map);
  return { bytes: resident() - before, count: () => map.size };
}

function fill(map: Map<string, number>): void {
  const deck = files.read(name);
  for (let row = 0; row < rateCount(deck); row += 1)
    map.set(Buffer.from(prefixAt(deck, row), "latin1").toString("latin1"), valueAt(deck, row));
}

function resident(): number {
  for (let i = 0; i < 3; i += 1) globalThis.gc?.();
  return process.memoryUsage.rss();
}
