/** What may be heard at the counter, the most important first: of two within a moment only the first is played. */
export const soundKinds = ["alert", "cut-off", "banner", "no-line", "to-pay", "off-hook", "paid"] as const;
export type SoundKind = (typeof soundKinds)[number];

/** How loud each is, in percent; 0 is off. The drawer is heard by itself, so a paid sale is silent unless somebody wants it. */
export const DEFAULT_VOLUMES: Readonly<Record<SoundKind, number>> = {
  alert: 80,
  "cut-off": 80,
  banner: 70,
  "no-line": 60,
  "to-pay": 60,
  "off-hook": 40,
  paid: 0,
};
