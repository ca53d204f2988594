import type { AlertView } from "../../../shared/contract/alert-view.ts";
import type { Translate } from "../../../shared/i18n/translate.ts";
import type { ShopFormat } from "../../shop/shop-format.ts";
import { minutesSince } from "./minutes-since.ts";
import { ago } from "./tile-meta.ts";

/** What stands on a small tile: of what was refused no more than how often. */
export function shortAlertWords(alert: AlertView, t: Translate, format: ShopFormat): string {
  const wasRefused = alert.rule === "blocked-destination" || alert.rule === "refused-attempts";
  return wasRefused ? t("alerts.attempts", { count: alert.times }) : alertWords(alert, t, format);
}

/** What a rule found, in words: "3 intentos en 2 min" of a blocked destination, else the rule with its figure. */
export function alertWords(alert: AlertView, t: Translate, format: ShopFormat): string {
  const { rule, since, at, times, value, unit } = alert;
  const time = ago(Math.max(1, minutesSince(since, new Date(at))), t);
  const within = (count: string) => (times > 1 ? t("alerts.attemptsIn", { attempts: count, time }) : count);
  switch (rule) {
    case "blocked-destination":
    case "refused-attempts":
      return within(t("alerts.attempts", { count: times }));
    case "same-number":
    case "quick-answers":
      return `${t(`alerts.rule.${rule}`)}: ${within(t("tile.calls", { count: times }))}`;
    case "dear-call":
      return t("alerts.rule.dear-call", { rate: value === null || unit === null ? "" : format.rate(value, unit) });
    case "outside-hours":
    case "disabled-cabin":
    case "long-call":
      return t(`alerts.rule.${rule}`);
  }
}
