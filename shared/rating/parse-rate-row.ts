import { err, ok, type Result } from "../kernel/result.ts";
import { parseMicros } from "../money/decimal.ts";
import { type Micros, ZERO } from "../money/micros.ts";
import { type Seconds, seconds } from "../time/duration.ts";
import type { LocalDate } from "../time/local-moment.ts";
import { parseTimeBand } from "../time/parse-time-band.ts";
import type { TimeBand } from "../time/time-band.ts";
import { type BillingIncrement, PER_SECOND, parseIncrement } from "./billing-increment.ts";
import { isPrefix } from "./prefix-key.ts";
import type { RateUnit } from "./price-terms.ts";
import { type NewRate, RATE_MAX } from "./rate.ts";

export type RateField =
  | "prefix"
  | "description"
  | "unit"
  | "value"
  | "increment"
  | "connect"
  | "minimum"
  | "grace"
  | "band"
  | "from"
  | "until";

export type RateRowErrorCode =
  | "rate/bad-prefix"
  | "rate/no-description"
  | "rate/bad-unit"
  | "rate/bad-increment"
  | "rate/bad-grace"
  | "rate/bad-band"
  | "rate/bad-date"
  | "rate/bad-period"
  | "rate/negative"
  | "money/not-a-decimal"
  | "money/too-precise"
  | "money/too-large";

export interface RateRowError {
  readonly code: RateRowErrorCode;
  readonly field: RateField;
}

type Field<T> = Result<T, RateRowError>;

const DESCRIPTION_LENGTH_MAX = 80;
const GRACE_MAX_S = 3600;

/**
 * Reads a row of a deck file, by the names of its header. Empty or missing optional fields take their defaults. `bands` are
 * the time bands that the shop's settings name.
 */
export function parseRateRow(
  row: Readonly<Record<string, string | undefined>>,
  bands: Readonly<Record<string, string>> = {},
): Result<NewRate, RateRowError> {
  const text = (field: RateField) => (row[field] ?? "").trim();
  const prefix = parsePrefix(text("prefix"));
  if (!prefix.ok) return prefix;
  const description = parseDescription(text("description"));
  if (!description.ok) return description;
  const unit = parseUnit(text("unit"));
  if (!unit.ok) return unit;
  const value = parseAmount("value", text("value"));
  if (!value.ok) return value;
  const increment = parseRowIncrement(text("increment"));
  if (!increment.ok) return increment;
  const connect = parseAmount("connect", text("connect") || "0");
  if (!connect.ok) return connect;
  const minimum = parseAmount("minimum", text("minimum") || "0");
  if (!minimum.ok) return minimum;
  const grace = parseGrace(text("grace"));
  if (!grace.ok) return grace;
  const band = parseBand(text("band"), bands);
  if (!band.ok) return band;
  const period = parsePeriod(text("from"), text("until"));
  if (!period.ok) return period;
  return ok({
    prefix: prefix.value,
    description: description.value,
    unit: unit.value,
    value: value.value,
    increment: increment.value,
    connect: connect.value,
    minimum: minimum.value,
    grace: grace.value,
    band: band.value,
    ...period.value,
  });
}

function parsePrefix(text: string): Field<string> {
  return isPrefix(text) ? ok(text) : err({ code: "rate/bad-prefix", field: "prefix" });
}

function parseDescription(text: string): Field<string> {
  const clean = text
    .normalize("NFC")
    .replace(/\p{C}+/gu, " ")
    .trim();
  return clean === ""
    ? err({ code: "rate/no-description", field: "description" })
    : ok([...clean].slice(0, DESCRIPTION_LENGTH_MAX).join(""));
}

function parseUnit(text: string): Field<RateUnit> {
  return text === "minute" || text === "second" ? ok(text) : err({ code: "rate/bad-unit", field: "unit" });
}

function parseAmount(field: "value" | "connect" | "minimum", text: string): Field<Micros> {
  const amount = parseMicros(text);
  if (!amount.ok) return err({ code: amount.error, field });
  if (amount.value < 0) return err({ code: "rate/negative", field });
  if (amount.value > RATE_MAX) return err({ code: "money/too-large", field });
  return ok(amount.value === 0 ? ZERO : amount.value);
}

function parseRowIncrement(text: string): Field<BillingIncrement> {
  if (text === "") return ok(PER_SECOND);
  const increment = parseIncrement(text);
  return increment.ok ? increment : err({ code: increment.error, field: "increment" });
}

function parseGrace(text: string): Field<Seconds> {
  if (text === "") return ok(seconds(0));
  const value = /^\d{1,4}$/.test(text) ? Number(text) : Number.NaN;
  return value <= GRACE_MAX_S ? ok(seconds(value)) : err({ code: "rate/bad-grace", field: "grace" });
}

function parseBand(text: string, bands: Readonly<Record<string, string>>): Field<TimeBand | null> {
  if (text === "") return ok(null);
  const band = parseTimeBand(text, bands);
  return band.ok ? band : err({ code: band.error, field: "band" });
}

function parsePeriod(fromText: string, untilText: string): Field<{ from: LocalDate | null; until: LocalDate | null }> {
  const from = parseDate(fromText);
  if (from === undefined) return err({ code: "rate/bad-date", field: "from" });
  const until = parseDate(untilText);
  if (until === undefined) return err({ code: "rate/bad-date", field: "until" });
  // Dates in this form sort as text.
  if (from !== null && until !== null && from > until) return err({ code: "rate/bad-period", field: "until" });
  return ok({ from, until });
}

/** Null where there is none; undefined where the text is no day of the calendar. */
function parseDate(text: string): LocalDate | null | undefined {
  if (text === "") return null;
  const day = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00Z`) : new Date(Number.NaN);
  const exists = !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
  return exists ? (text as LocalDate) : undefined;
}
