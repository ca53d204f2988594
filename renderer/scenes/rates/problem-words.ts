import type { MessageKey, Translate } from "../../../shared/i18n/translate.ts";

const known = [
  "rate/bad-prefix",
  "rate/no-description",
  "rate/bad-unit",
  "rate/bad-increment",
  "rate/bad-grace",
  "rate/bad-band",
  "rate/bad-date",
  "rate/bad-period",
  "rate/negative",
  "rate/duplicate-prefix",
  "money/not-a-decimal",
  "money/too-precise",
  "money/too-large",
  "import/computed-price",
  "import/disconnect-charge",
  "import/additional-time",
  "import/increment-from-zero",
  "import/number-length",
  "import/not-exact",
  "import/cheaper-first-time",
  "import/no-price",
  "import/stepped-price",
  "import/bad-duration",
  "import/line-break",
  "import/too-many-cells",
  "import/date-with-time",
  "import/prefix-range",
  "import/number-as-exponent",
  "import/time-profile",
  "import/by-caller",
  "import/not-connected",
  "empty",
] as const;

/** What is wrong with a value or a line, in words; a code nobody wrote words for is shown as it is. */
export function problemWords(code: string, t: Translate): string {
  const word = known.find((each) => each === code);
  return word === undefined ? t("rates.problem.other", { code }) : t(`rates.problem.${word}` satisfies MessageKey);
}

/** Whether there are words for it: the codes of files grow with the layouts that are read. */
export function hasWords(code: string): boolean {
  return known.some((each) => each === code);
}
