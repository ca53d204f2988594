import { type ImportLayout, type ImportSettings, importLayouts } from "../../../../shared/contract/rates-view.ts";
import type { DeckSide } from "../../../../shared/rating/rate-deck.ts";
import { type FileInspection, type GivenSettings, inspectFile } from "./inspect-file.ts";
import { fitsHeader, keptSettingsKey, parseKeptSettings, settingsOfProvider } from "./kept-settings.ts";
import { isOwnHeader, OWN_COLUMNS, OWN_REQUIRED } from "./own-header.ts";
import { UnreadableFile } from "./unreadable-file.ts";

interface MappedFile {
  readonly file: string;
  readonly side: DeckSide;
  readonly map?: string | undefined;
  readonly given?: GivenSettings | undefined;
  readonly currencyDecimal?: "." | "," | undefined;
}

/**
 * How a file is read that nobody looks at before: by the name of a layout, of a provider whose settings are kept, or `auto`.
 * `plain`, also where nothing is said, is the product's own form and takes no column it does not know.
 */
export async function settingsFor(order: MappedFile, keptText: (key: string) => string | null): Promise<ImportSettings> {
  const { file, map = "plain", given = {}, currencyDecimal = "." } = order;
  if (map === "auto") return (await inspectFile(file, given, currencyDecimal)).settings;
  if (isLayout(map)) {
    const seen = await inspectFile(file, { layout: map, ...given }, currencyDecimal);
    if (map === "plain") assertOwn(seen);
    return seen.settings;
  }
  const key = keptSettingsKey(order.side, map);
  const kept = keptText(key);
  const known = kept === null ? null : parseKeptSettings(key, kept);
  if (known === null)
    throw new UnreadableFile(
      "file/unknown-map",
      `--map must be auto, ${importLayouts.join(", ")} or a provider whose settings are kept, not "${map}"`,
    );
  if (known.header.length === 0) return { ...known.settings, ...given };
  const seen = await inspectFile(file, { sheet: known.settings.sheet, ...given }, currencyDecimal, [known.header]);
  if (!fitsHeader(known, seen.header))
    throw new UnreadableFile("file/no-header", `the columns are not those kept for ${map}: ${known.header.join(", ")}`);
  return { ...settingsOfProvider(known, seen.settings), ...given };
}

function isLayout(map: string): map is ImportLayout {
  return (importLayouts as readonly string[]).includes(map);
}

function assertOwn({ header }: FileInspection): void {
  const names = header.map((name) => name.trim().toLowerCase());
  const twice = names.find((name, at) => names.indexOf(name) < at);
  if (twice !== undefined) throw new UnreadableFile("file/unknown-column", `the header names ${twice || "no column"} twice`);
  if (isOwnHeader(header)) return;
  const missing = OWN_REQUIRED.filter((name) => !names.includes(name));
  if (missing.length > 0)
    throw new UnreadableFile(
      "file/missing-column",
      `the header lacks ${missing.join(", ")}; it must be prefix,description,unit,value,increment`,
    );
  const unknown = names.filter((name) => !OWN_COLUMNS.includes(name));
  throw new UnreadableFile("file/unknown-column", `unknown column ${unknown.join(", ")}; known are ${OWN_COLUMNS.join(", ")}`);
}
