import { existsSync } from "node:fs";
import { join } from "node:path";
import { type DeckImport, type DeckOrder, importDeck as importDeckFile } from "../core/deck/import-deck.ts";
import { refusedText } from "../core/deck/read/refused-line.ts";
import { openStore } from "../core/store/store.ts";
import { makePrivateFolder } from "../node-kit/make-private-folder.ts";
import { type Command, type GivenArguments, UsageError } from "./command.ts";
import { IMPORT_DECK_USAGE, importOrder, SETTING_OPTIONS } from "./import-deck-options.ts";
import { requiredText } from "./option-values.ts";
import { complain, say, sayJson } from "./say.ts";

export const importDeck: Command = {
  usage: IMPORT_DECK_USAGE,
  options: {
    ...Object.fromEntries(
      ["data", "profile", "side", "map", "scope", "effective", "keep"].map((name) => [name, { type: "string" as const }]),
    ),
    ...SETTING_OPTIONS,
    "dry-run": { type: "boolean" },
    "skip-refused": { type: "boolean" },
  },
  takesWords: true,
  run: async (given) => {
    const order = importOrder(given);
    if (!order.ok) {
      complain(order.error);
      return 1;
    }
    const imported = await imports(requiredText(given, "data"), order.value);
    if (!imported.ok) {
      if (imported.error.code === "file/unknown-map") throw new UsageError(imported.error.message);
      complain(imported.error.message);
      return 1;
    }
    tell(given, order.value, imported.value);
    const isDone = imported.value.accepted > 0 && (imported.value.refusedCount === 0 || order.value.skipsRefused === true);
    return isDone ? 0 : 1;
  },
};

async function imports(dataDir: string, order: DeckOrder): ReturnType<typeof importDeckFile> {
  const book = join(dataDir, "timbre.db");
  // A trial leaves nothing behind, not even a book.
  if (order.dryRun === true && !existsSync(book)) return importDeckFile(null, order);
  makePrivateFolder(dataDir);
  const store = openStore(book);
  try {
    return await importDeckFile(store, order, { afterRows: showProgress });
  } finally {
    store.close();
    clearProgress();
  }
}

function tell(given: GivenArguments, order: DeckOrder, imported: DeckImport): void {
  const { refused, refusedCount, accepted, version, side, counts } = imported;
  const dryRun = order.dryRun === true;
  if (given.values.json === true) {
    sayJson({ side, version, accepted, refused, refusedCount, counts, dryRun });
    return;
  }
  for (const line of refused) complain(`line ${line.line}: ${line.code}: ${refusedText(line)}`);
  if (refused.length < refusedCount) complain(`and ${refusedCount - refused.length} lines more`);
  if (counts !== null && counts.hundredfold > 0)
    complain(`${counts.hundredfold} rates are a hundred times what they were or more: is the decimal sign right?`);
  const changes =
    counts === null
      ? ""
      : `; ${counts.new} new, ${counts.gone} gone, ${counts.up} up, ${counts.down} down, ${counts.increment} with another increment, ${counts.other} changed otherwise, ${counts.same} as before`;
  if (version !== null) say(`${accepted} rates imported as version ${version} of the ${side} deck${changes}`);
  else if (dryRun && refusedCount === 0) say(`${accepted} rates in order${changes}`);
  else complain(`${refusedCount} lines refused, ${accepted} rates in order; nothing was imported`);
}

function showProgress(rows: number, percent: number): void {
  if (process.stderr.isTTY) process.stderr.write(`\r${percent} %  ${rows} lines`);
}

function clearProgress(): void {
  if (process.stderr.isTTY) process.stderr.write("\r\u001b[K");
}
