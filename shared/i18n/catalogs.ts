import { coreEn } from "./core-en.ts";
import { coreEs } from "./core-es.ts";
import { frameEn } from "./frame-en.ts";
import { frameEs } from "./frame-es.ts";
import { listsEn } from "./lists-en.ts";
import { listsEs } from "./lists-es.ts";
import { panelEn } from "./panel-en.ts";
import { panelEs } from "./panel-es.ts";
import { ratesEn } from "./rates-en.ts";
import { ratesEs } from "./rates-es.ts";

/**
 * The texts of each language, one catalog per area; Spanish gives the keys. One more area is two files and its name in
 * both lines below: `rates-es.ts` with
 * `export const ratesEs = { rates: { title: "Tarifas", rows: { one: "{count} fila", other: "{count} filas" } } } as const`
 * and `rates-en.ts` with `export const ratesEn: SameTexts<typeof ratesEs> = …`. They are then spoken as
 * `t("rates.title")` and `t("rates.rows", { count })`. An area may add to a group of another
 * (`errors: { "rates/no-draft": {…} }`), but no text may have the same path in two areas (tested).
 */
export const catalogs = {
  es: [coreEs, frameEs, listsEs, panelEs, ratesEs],
  en: [coreEn, frameEn, listsEn, panelEn, ratesEn],
} as const;
