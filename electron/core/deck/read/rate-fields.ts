import type { ImportSettings } from "../../../../shared/contract/rates-view.ts";
import { err, ok, type Result } from "../../../../shared/kernel/result.ts";
import { fileDate } from "./file-date.ts";
import { fileIncrement } from "./file-increment.ts";
import type { RowFields, RowProblem } from "./layouts/layout.ts";
import { prefixList } from "./prefix-list.ts";
import { unitWord } from "./unit-word.ts";
import { wholeSeconds } from "./whole-seconds.ts";

export interface RateFieldOptions {
  /** Whether a "+" before a prefix says nothing, since all prefixes of the list are international. */
  readonly dropsPlus: boolean;
}

/** The rates of a line as a deck file of our own would write them: one prefix each, words and dates in our form. */
export function rateFields(
  rows: readonly RowFields[],
  settings: ImportSettings,
  options: RateFieldOptions,
): Result<readonly RowFields[], RowProblem> {
  const rates: RowFields[] = [];
  for (const row of rows) {
    const common = commonFields(row, settings);
    if (!common.ok) return common;
    const prefixes = prefixList(row.prefix ?? "", options);
    if (!prefixes.ok) return err({ code: prefixes.error, field: "prefix" });
    for (const prefix of prefixes.value) rates.push({ ...common.value, prefix });
  }
  return ok(rates);
}

function commonFields(row: RowFields, settings: ImportSettings): Result<RowFields, RowProblem> {
  const increment = fileIncrement(row, settings.defaultIncrement);
  if (!increment.ok) return err({ code: increment.error, field: "increment" });
  const { dates } = settings;
  const from = fileDate(row.from ?? "", { dates, bound: "from" });
  if (!from.ok) return err({ code: from.error, field: "from" });
  const until = fileDate(row.until ?? "", { dates, bound: "until" });
  if (!until.ok) return err({ code: until.error, field: "until" });
  return ok({
    description: row.description ?? "",
    unit: unitWord(row.unit || settings.defaultUnit),
    value: row.value ?? "",
    increment: increment.value,
    connect: row.connect ?? "",
    minimum: row.minimum ?? "",
    grace: wholeSeconds(row.grace ?? ""),
    band: row.band ?? "",
    from: from.value,
    until: until.value,
  });
}
