import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { makeTempDir } from "./temp-dir.ts";

const COLUMNS = ["prefix", "description", "unit", "value", "increment", "connect", "minimum", "grace", "band", "from", "until"] as const;
type DeckRow = Readonly<Partial<Record<(typeof COLUMNS)[number], string>>>;

export interface DeckCsv {
  readonly path: string;
  remove(): Promise<void>;
}

/** A price list as a file, the way a shop keeps it; per minute and per started second where a row does not say. */
export async function deckCsv(rows: readonly DeckRow[]): Promise<DeckCsv> {
  const folder = await makeTempDir();
  const path = join(folder.path, "deck.csv");
  const lines = rows.map((row) => COLUMNS.map((column) => row[column] ?? (column === "unit" ? "minute" : "")).join(","));
  await writeFile(path, `${[COLUMNS.join(","), ...lines].join("\n")}\n`);
  return { path, remove: () => folder.remove() };
}
