import { cp, mkdir, mkdtemp, writeFile } from "node:fs/promises";
import { join } from "node:path";

const KEPT = join(import.meta.dirname, "..", "..", "out", "bench", "kept");

/** A day in which something was wrong. */
export interface WrongDay {
  readonly seed: number;
  /** Holds its book, its switch and its paper as the last death left them. */
  readonly folder: string;
  /** Each in full, with its cycle. */
  readonly faults: readonly string[];
  /** What each of its processes was told to do, how it was to die, and what it said. */
  readonly cycles: readonly object[];
}

/** Puts it where the end of a bench does not remove it, never over another; returns the folder. */
export async function keepDay({ seed, folder, faults, cycles }: WrongDay): Promise<string> {
  await mkdir(KEPT, { recursive: true });
  const kept = await mkdtemp(join(KEPT, `seed-${seed}-`));
  await cp(folder, kept, { recursive: true });
  await writeFile(join(kept, "faults.txt"), faults.map((fault) => `${fault}\n`).join(""));
  await writeFile(join(kept, "cycles.jsonl"), cycles.map((cycle) => `${JSON.stringify(cycle)}\n`).join(""));
  return kept;
}
