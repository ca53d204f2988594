import type { Translate } from "../../../shared/i18n/translate.ts";

/** "Primer minuto completo, después cada 6 s": how the seconds of a call are counted, without a full stop. */
export function incrementSentence(increment: string, t: Translate): string {
  const [first = 1, next = 1] = increment.split("/").map(Number);
  if (first === 1 && next === 1) return t("rates.increment.everySecond");
  if (first === next) return t("rates.increment.every", { next: each(next, t) });
  if (first === 60) return t("rates.increment.firstMinute", { next: each(next, t) });
  return t("rates.increment.first", { first: length(first, t), next: each(next, t) });
}

function each(seconds: number, t: Translate): string {
  return seconds === 60 ? t("rates.increment.oneMinute") : length(seconds, t);
}

function length(seconds: number, t: Translate): string {
  return seconds >= 60 && seconds % 60 === 0
    ? t("rates.increment.minutes", { count: seconds / 60 })
    : t("rates.increment.seconds", { count: seconds });
}
