import { bookEn } from "./book-en.ts";
import { bookErrorsEn } from "./book-errors-en.ts";
import { bookErrorsEs } from "./book-errors-es.ts";
import { bookEs } from "./book-es.ts";
import { coreEn } from "./core-en.ts";
import { coreEs } from "./core-es.ts";
import { exportsEn } from "./exports-en.ts";
import { exportsEs } from "./exports-es.ts";
import { frameEn } from "./frame-en.ts";
import { frameEs } from "./frame-es.ts";
import { listsEn } from "./lists-en.ts";
import { listsEs } from "./lists-es.ts";
import { moneyEn } from "./money-en.ts";
import { moneyEs } from "./money-es.ts";
import { officeEn } from "./office-en.ts";
import { officeEs } from "./office-es.ts";
import { panelEn } from "./panel-en.ts";
import { panelEs } from "./panel-es.ts";
import { ratesEn } from "./rates-en.ts";
import { ratesEs } from "./rates-es.ts";
import { shiftEn } from "./shift-en.ts";
import { shiftEs } from "./shift-es.ts";
import { slipsEn } from "./slips-en.ts";
import { slipsEs } from "./slips-es.ts";

/**
 * The texts of each language, one catalog per area; Spanish gives the keys. One more area is two files and its name in
 * both lines below: `rates-es.ts` with
 * `export const ratesEs = { rates: { title: "Tarifas", rows: { one: "{count} fila", other: "{count} filas" } } } as const`
 * and `rates-en.ts` with `export const ratesEn: SameTexts<typeof ratesEs> = …`. They are then spoken as
 * `t("rates.title")` and `t("rates.rows", { count })`. An area may add to a group of another
 * (`errors: { "rates/no-draft": {…} }`), but no text may have the same path in two areas (tested).
 */
export const catalogs = {
  es: [bookEs, bookErrorsEs, coreEs, exportsEs, frameEs, listsEs, moneyEs, officeEs, panelEs, ratesEs, shiftEs, slipsEs],
  en: [bookEn, bookErrorsEn, coreEn, exportsEn, frameEn, listsEn, moneyEn, officeEn, panelEn, ratesEn, shiftEn, slipsEn],
} as const;
