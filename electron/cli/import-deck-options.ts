import { existsSync } from "node:fs";
import { join } from "node:path";
import type { ImportSettings } from "../../shared/contract/rates-view.ts";
import { err, ok, type Result } from "../../shared/kernel/result.ts";
import { parseIncrement } from "../../shared/rating/billing-increment.ts";
import type { DeckOrder } from "../core/deck/import-deck.ts";
import { profileOfShopFile } from "../core/shop/profile-of-shop-file.ts";
import { parseShopFile, readShopFile } from "../core/shop/read-shop-file.ts";
import { createSystemClock } from "../node-kit/system-clock.ts";
import { type GivenArguments, UsageError } from "./command.ts";
import { instant, oneOf, optionalText, requiredText, wholeNumber } from "./option-values.ts";

export const IMPORT_DECK_USAGE = `timbre import-deck --data DIR --side sell|cost [--map NAME] FILE
  [--dry-run] [--skip-refused] [--scope NAME] [--effective 2026-12-01T03:00:00Z] [--keep NAME] [--profile shop.json] [--json]
  [--delimiter ;] [--decimal ,] [--encoding utf-8|windows-1252|utf-16le] [--sheet N] [--unit minute|second] [--increment 60/1]

FILE is a CSV (gzip too) or an XLSX. --map plain, also where nothing is said, is the header prefix,description,unit,value,increment,
which may have connect,minimum,grace,from,until,band; auto recognises the columns of other lists; yeastar, didww, cgrates, jerasoft
and magnusbilling are those of these programs and carriers; another NAME is one that --keep has kept.
All lines are taken or none, with --skip-refused the good ones; every refused line is listed.`;

export const SETTING_OPTIONS = Object.fromEntries(
  ["delimiter", "decimal", "encoding", "sheet", "unit", "increment"].map((name) => [name, { type: "string" as const }]),
);

/** What is to be imported and how, from the command line and, where there is one, the shop's file. */
export function importOrder(given: GivenArguments): Result<DeckOrder, string> {
  const [file, ...rest] = given.positionals;
  if (file === undefined || rest.length > 0) throw new UsageError("one FILE is wanted");
  const side = oneOf(given, "side", ["sell", "cost"]);
  if (side === undefined) throw new UsageError("--side is missing");
  const dataDir = requiredText(given, "data");
  const atUtc = createSystemClock().now();
  const keepAs = optionalText(given, "keep");
  if (keepAs !== undefined && !/^[\p{L}\p{N}][\p{L}\p{N} ._-]{0,39}$/u.test(keepAs))
    throw new UsageError("--keep wants a name of up to 40 letters and digits");
  const said = {
    file,
    side,
    atUtc,
    keepAs,
    effectiveUtc: effectiveOf(given, atUtc),
    map: optionalText(given, "map"),
    given: settingsOf(given),
    dryRun: given.values["dry-run"] === true,
    skipsRefused: given.values["skip-refused"] === true,
  };
  const shop = shopOf(dataDir, optionalText(given, "profile"));
  if (!shop.ok) return shop;
  const { scopes, bands, dialPlan, currency, file: shopFile } = shop.value;
  const forms = { sell: shopFile.decks.sellForm, cost: shopFile.decks.costForm };
  const other = side === "sell" ? "cost" : "sell";
  return ok({
    ...said,
    scope: optionalText(given, "scope") ?? scopes[side],
    bands,
    form: forms[side],
    currencyDecimal: currency.decimal,
    otherSide: { scope: scopes[other], form: forms[other], plan: dialPlan },
  });
}

function shopOf(dataDir: string, profile: string | undefined): ReturnType<typeof profileOfShopFile> {
  const file = profile ?? join(dataDir, "shop.json");
  if (profile === undefined && !existsSync(file)) {
    const bare = parseShopFile("{}");
    return bare.ok ? profileOfShopFile(bare.value) : err("no shop");
  }
  const read = readShopFile(file);
  return read.ok ? profileOfShopFile(read.value.shop) : err(read.error.join("\n"));
}

function settingsOf(given: GivenArguments): Partial<ImportSettings> {
  const delimiter = optionalText(given, "delimiter");
  if (delimiter !== undefined && delimiter !== "tab" && delimiter.length !== 1)
    throw new UsageError("--delimiter must be one character, or tab");
  const increment = optionalText(given, "increment");
  if (increment !== undefined && !parseIncrement(increment).ok)
    throw new UsageError(`--increment must be FIRST/NEXT in seconds, not "${increment}"`);
  const sheet = wholeNumber(given, "sheet", { from: 1, to: 1_000 });
  const said = {
    delimiter: delimiter === "tab" ? "\t" : delimiter,
    decimal: oneOf(given, "decimal", [".", ","]),
    encoding: oneOf(given, "encoding", ["utf-8", "windows-1252", "utf-16le"]),
    sheet: sheet === undefined ? undefined : sheet - 1,
    defaultUnit: oneOf(given, "unit", ["minute", "second"]),
    defaultIncrement: increment,
  };
  return Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined));
}

function effectiveOf(given: GivenArguments, atUtc: number): number | undefined {
  const effective = instant(given, "effective");
  if (effective !== undefined && effective < atUtc)
    throw new UsageError(`--effective lies in the past: ${optionalText(given, "effective")}`);
  return effective;
}
