import { type ImportSettings, importSettingsSchema } from "../../../../shared/contract/rates-view.ts";
import type { DeckSide } from "../../../../shared/rating/rate-deck.ts";
import { isSameHeader } from "./detect-header.ts";

/** How the lists of one provider are read, as it was said the last time. */
export interface KeptSettings {
  readonly provider: string;
  readonly settings: ImportSettings;
  /** The names of the columns they were said for. */
  readonly header: readonly string[];
}

/** Beginning of the keys in the book's settings: `import.settings.SIDE.PROVIDER`. */
export function keptSettingsKey(side: DeckSide, provider = ""): string {
  return `import.settings.${side}.${provider}`;
}

export function keptSettingsText(settings: ImportSettings, header: readonly string[]): string {
  return JSON.stringify({ settings, header });
}

/** Null where the book holds what this version cannot read: a list can always be mapped anew. */
export function parseKeptSettings(key: string, text: string): KeptSettings | null {
  try {
    const kept = JSON.parse(text) as { settings?: unknown; header?: unknown };
    const settings = importSettingsSchema.safeParse(kept.settings);
    if (!settings.success || !Array.isArray(kept.header)) return null;
    const provider = key.replace(/^import\.settings\.(?:sell|cost)\./, "");
    return { provider, settings: { ...settings.data, provider }, header: kept.header.map(String) };
  } catch {
    return null;
  }
}

/** Whether a file has the columns these settings were said for, in their order. */
export function fitsHeader(kept: KeptSettings, header: readonly string[]): boolean {
  return kept.header.length > 0 && isSameHeader(kept.header, header);
}

/** Settings for a file of a provider: what its columns mean is kept; separators and encoding are this file's. */
export function settingsOfProvider({ settings }: KeptSettings, seen: ImportSettings): ImportSettings {
  const { encoding, delimiter, skipLines, header, sheet } = seen;
  return { ...settings, encoding, delimiter, skipLines, header, sheet };
}
