import type { CurrencyCode } from "../../../shared/money/currency.ts";

export interface CountryProfile {
  /** The country's own where this program writes it, else the one its call shops count in. */
  readonly currency: CurrencyCode;
  readonly timeZone: string;
  readonly language: "es" | "en";
  /** What its tax on sales is called. */
  readonly tax: string;
}

/** What a shop of each country usually is. Every value of it can be changed in the wizard. */
export const countryProfiles: Readonly<Record<string, CountryProfile>> = {
  CL: { currency: "CLP", timeZone: "America/Santiago", language: "es", tax: "IVA" },
  ES: { currency: "EUR", timeZone: "Europe/Madrid", language: "es", tax: "IVA" },
  PE: { currency: "PEN", timeZone: "America/Lima", language: "es", tax: "IGV" },
  AR: { currency: "ARS", timeZone: "America/Argentina/Buenos_Aires", language: "es", tax: "IVA" },
  MX: { currency: "MXN", timeZone: "America/Mexico_City", language: "es", tax: "IVA" },
  CO: { currency: "COP", timeZone: "America/Bogota", language: "es", tax: "IVA" },
  BO: { currency: "BOB", timeZone: "America/La_Paz", language: "es", tax: "IVA" },
  EC: { currency: "USD", timeZone: "America/Guayaquil", language: "es", tax: "IVA" },
  PY: { currency: "USD", timeZone: "America/Asuncion", language: "es", tax: "IVA" },
  UY: { currency: "USD", timeZone: "America/Montevideo", language: "es", tax: "IVA" },
  VE: { currency: "USD", timeZone: "America/Caracas", language: "es", tax: "IVA" },
  BR: { currency: "USD", timeZone: "America/Sao_Paulo", language: "es", tax: "ICMS" },
  DO: { currency: "USD", timeZone: "America/Santo_Domingo", language: "es", tax: "ITBIS" },
  PR: { currency: "USD", timeZone: "America/Puerto_Rico", language: "es", tax: "IVU" },
  US: { currency: "USD", timeZone: "America/New_York", language: "en", tax: "Tax" },
  CA: { currency: "USD", timeZone: "America/Toronto", language: "en", tax: "GST" },
  GB: { currency: "EUR", timeZone: "Europe/London", language: "en", tax: "VAT" },
  FR: { currency: "EUR", timeZone: "Europe/Paris", language: "es", tax: "TVA" },
  DE: { currency: "EUR", timeZone: "Europe/Berlin", language: "es", tax: "MwSt" },
  IT: { currency: "EUR", timeZone: "Europe/Rome", language: "es", tax: "IVA" },
  PT: { currency: "EUR", timeZone: "Europe/Lisbon", language: "es", tax: "IVA" },
};

const FIRST = "CL";

/** The country of this computer's clock; it is only the one the wizard begins with. */
export function likelyCountry(timeZone = new Intl.DateTimeFormat().resolvedOptions().timeZone): string {
  return Object.entries(countryProfiles).find(([, profile]) => profile.timeZone === timeZone)?.[0] ?? FIRST;
}
