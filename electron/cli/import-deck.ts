import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Result } from "../../shared/kernel/result.ts";
import { type DeckImport, importDeck as importDeckFile } from "../core/deck/import-deck.ts";
import { openStore } from "../core/store/store.ts";
import { createSystemClock } from "../node-kit/system-clock.ts";
import { type Command, UsageError } from "./command.ts";
import { oneOf, optionalText, requiredText } from "./option-values.ts";
import { complain, say, sayJson } from "./say.ts";

export const importDeck: Command = {
  usage: `timbre import-deck --data DIR --side sell|cost [--map plain] FILE [--dry-run] [--json]

FILE has the header prefix,description,unit,value,increment and may have connect,minimum,grace.
All lines are taken or none; every refused line is listed.`,
  options: { data: { type: "string" }, side: { type: "string" }, map: { type: "string" }, "dry-run": { type: "boolean" } },
  run: async (given) => {
    const [file, ...rest] = given.positionals;
    if (file === undefined || rest.length > 0) throw new UsageError("one FILE is wanted");
    const side = oneOf(given, "side", ["sell", "cost"]);
    if (side === undefined) throw new UsageError("--side is missing");
    if ((optionalText(given, "map") ?? "plain") !== "plain") throw new UsageError("--map knows only plain");
    const dataDir = requiredText(given, "data");
    const atUtc = createSystemClock().now();
    const dryRun = given.values["dry-run"] === true;
    const imported = dryRun ? importDeckFile(null, { side, file, atUtc }) : imports(dataDir, { side, file, atUtc });
    if (!imported.ok) {
      complain(imported.error);
      return 1;
    }
    tell(imported.value, { json: given.values.json === true, dryRun });
    return imported.value.refused.length === 0 ? 0 : 1;
  },
};

function imports(dataDir: string, deck: Parameters<typeof importDeckFile>[1]): Result<DeckImport, string> {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const store = openStore(join(dataDir, "timbre.db"));
  try {
    return importDeckFile(store, deck);
  } finally {
    store.close();
  }
}

function tell(imported: DeckImport, how: { readonly json: boolean; readonly dryRun: boolean }): void {
  if (how.json) {
    sayJson({ ...imported, dryRun: how.dryRun });
    return;
  }
  for (const line of imported.refused) complain(`line ${line.line}: ${line.code}: ${line.text}`);
  if (imported.refused.length > 0)
    complain(`${imported.refused.length} lines refused, ${imported.accepted} in order; nothing was imported`);
  else
    say(
      how.dryRun
        ? `${imported.accepted} rates in order`
        : `${imported.accepted} rates imported as version ${imported.version} of the ${imported.side} deck`,
    );
}
