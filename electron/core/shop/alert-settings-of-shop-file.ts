import type { AlertSettings, TooMany } from "../../../shared/alert/alert-settings.ts";
import { BLOCKED_BY_DEFAULT } from "../../../shared/alert/blocked-prefix.ts";
import type { ShopFile } from "../../../shared/contract/shop-file.ts";
import { err, ok, type Result } from "../../../shared/kernel/result.ts";
import { parseMicros } from "../../../shared/money/decimal.ts";
import { parseTimeBand } from "../../../shared/time/parse-time-band.ts";

const MINUTE_MS = 60_000;

/** The alert rules of shop.json, worked out. */
export function alertSettingsOf({ alerts, decks }: ShopFile): Result<AlertSettings, string> {
  const { dearPerMinute = null, hours } = alerts;
  const dear = dearPerMinute === null ? null : parseMicros(dearPerMinute);
  if (dear !== null && !dear.ok) return err(`alerts.dearPerMinute: ${dearPerMinute} is no amount`);
  const band = hours === undefined ? null : parseTimeBand(hours, decks.bands);
  if (band !== null && !band.ok)
    return err(`alerts.hours: "${hours}" is no time band; write days and hours such as "mon-sat 09:00-22:00; sun 10:00-20:00"`);
  return ok({
    blocked: alerts.blocked ?? BLOCKED_BY_DEFAULT,
    holdsForSold: alerts.blocked !== undefined,
    dearPerMinute: dear?.value ?? null,
    hours: band?.value ?? null,
    disabledCabin: alerts.disabledCabin,
    refusedAttempts: tooMany(alerts.refusedAttempts),
    longCallMs: alerts.longCallMinutes === null ? null : alerts.longCallMinutes * MINUTE_MS,
    sameNumber: tooMany(alerts.sameNumber),
    quickAnswers: tooMany(alerts.quickAnswers),
  });
}

function tooMany(given: { readonly count: number; readonly minutes: number } | null): TooMany | null {
  return given === null ? null : { count: given.count, withinMs: given.minutes * MINUTE_MS };
}
