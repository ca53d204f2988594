/** What of a window's look stands on the page of the settings. */
export type ScreenPreference = "theme" | "contrast" | "textSize" | "touch" | "hintBar" | "characterKeys" | "motion" | "language";
