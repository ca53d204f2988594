import { accountsEn } from "./accounts-en.ts";
import { accountsEs } from "./accounts-es.ts";
import { alertsEn } from "./alerts-en.ts";
import { alertsEs } from "./alerts-es.ts";
import { bookEn } from "./book-en.ts";
import { bookErrorsEn } from "./book-errors-en.ts";
import { bookErrorsEs } from "./book-errors-es.ts";
import { bookEs } from "./book-es.ts";
import { callsEn } from "./calls-en.ts";
import { callsEs } from "./calls-es.ts";
import { coreEn } from "./core-en.ts";
import { coreEs } from "./core-es.ts";
import { displayEn } from "./display-en.ts";
import { displayEs } from "./display-es.ts";
import { exportsEn } from "./exports-en.ts";
import { exportsEs } from "./exports-es.ts";
import { frameEn } from "./frame-en.ts";
import { frameEs } from "./frame-es.ts";
import { helpEn } from "./help-en.ts";
import { helpEs } from "./help-es.ts";
import { listsEn } from "./lists-en.ts";
import { listsEs } from "./lists-es.ts";
import { logoEn } from "./logo-en.ts";
import { logoEs } from "./logo-es.ts";
import { moneyEn } from "./money-en.ts";
import { moneyEs } from "./money-es.ts";
import { noticesEn } from "./notices-en.ts";
import { noticesEs } from "./notices-es.ts";
import { officeEn } from "./office-en.ts";
import { officeEs } from "./office-es.ts";
import { panelEn } from "./panel-en.ts";
import { panelEs } from "./panel-es.ts";
import { ratesEn } from "./rates-en.ts";
import { ratesEs } from "./rates-es.ts";
import { recoveryEn } from "./recovery-en.ts";
import { recoveryEs } from "./recovery-es.ts";
import { settingsEn } from "./settings-en.ts";
import { settingsEs } from "./settings-es.ts";
import { setupEn } from "./setup-en.ts";
import { setupEs } from "./setup-es.ts";
import { shiftEn } from "./shift-en.ts";
import { shiftEs } from "./shift-es.ts";
import { slipsEn } from "./slips-en.ts";
import { slipsEs } from "./slips-es.ts";
import { tillEn } from "./till-en.ts";
import { tillEs } from "./till-es.ts";

/**
 * The texts of each language, one catalog per area; Spanish gives the keys. One more area is two files and its name in
 * both lines below: `rates-es.ts` with
 * `export const ratesEs = { rates: { title: "Tarifas", rows: { one: "{count} fila", other: "{count} filas" } } } as const`
 * and `rates-en.ts` with `export const ratesEn: SameTexts<typeof ratesEs> = …`. They are then spoken as
 * `t("rates.title")` and `t("rates.rows", { count })`. An area may add to a group of another
 * (`errors: { "rates/no-draft": {…} }`), but no text may have the same path in two areas (tested).
 */
export const catalogs = {
  es: [
    alertsEs,
    accountsEs,
    bookEs,
    bookErrorsEs,
    callsEs,
    coreEs,
    displayEs,
    exportsEs,
    frameEs,
    helpEs,
    listsEs,
    logoEs,
    moneyEs,
    noticesEs,
    officeEs,
    panelEs,
    ratesEs,
    recoveryEs,
    setupEs,
    settingsEs,
    shiftEs,
    slipsEs,
    tillEs,
  ],
  en: [
    alertsEn,
    accountsEn,
    bookEn,
    bookErrorsEn,
    callsEn,
    coreEn,
    displayEn,
    exportsEn,
    frameEn,
    helpEn,
    listsEn,
    logoEn,
    moneyEn,
    noticesEn,
    officeEn,
    panelEn,
    ratesEn,
    recoveryEn,
    setupEn,
    settingsEn,
    shiftEn,
    slipsEn,
    tillEn,
  ],
} as const;
