import type { ListFormat } from "../../../../shared/contract/export-contract.ts";
import type { Language } from "../../../../shared/i18n/translate.ts";
import type { Core } from "../core.ts";

/** How this shop writes a list: what the job needs beside what is in the list. */
export function listWriting(core: Core, format: ListFormat) {
  const { currency, file } = core.shop;
  const { country, timeZone } = file.shop;
  const language: Language = file.shop.language;
  const words = { language, country, timeZone, currency: currency.code, decimals: currency.decimals };
  return { format, decimal: currency.decimal, words };
}

/** "llamadas-2026-11-21.csv": the day is the shop's. */
export function listFileName(core: Core, name: string, format: ListFormat): string {
  return `${name}-${core.shop.calendar.at(core.clock.now()).date}.${format}`;
}
