import type { Language } from "../../../../shared/i18n/translate.ts";

/** In which language a list of the shop is written, in whose time, and with how many decimals its money. */
export interface ListWords {
  readonly language: Language;
  readonly country: string;
  readonly currency: string;
  readonly timeZone: string;
  /** Of the currency's minor unit. */
  readonly decimals: number;
}
