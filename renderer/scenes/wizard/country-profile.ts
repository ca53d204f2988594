import type { CurrencyCode } from "../../../shared/money/currency.ts";

export interface CountryProfile {
  /** The country's own where this program writes it, else the one its call shops count in. */
  readonly currency: CurrencyCode;
  readonly timeZone: string;
  /** The other zones a shop of this country may be in, where there are any. */
  readonly otherZones?: readonly string[];
  readonly language: "es" | "en";
  /** What its tax on sales is called. */
  readonly tax: string;
}

/** What a shop of each country usually is. Every value of it can be changed in the wizard. */
export const countryProfiles: Readonly<Record<string, CountryProfile>> = {
  CL: {
    currency: "CLP",
    timeZone: "America/Santiago",
    language: "es",
    tax: "IVA",
    otherZones: ["America/Punta_Arenas", "America/Coyhaique", "Pacific/Easter"],
  },
  ES: {
    currency: "EUR",
    timeZone: "Europe/Madrid",
    language: "es",
    tax: "IVA",
    otherZones: ["Atlantic/Canary", "Africa/Ceuta"],
  },
  PE: { currency: "PEN", timeZone: "America/Lima", language: "es", tax: "IGV" },
  AR: {
    currency: "ARS",
    timeZone: "America/Argentina/Buenos_Aires",
    language: "es",
    tax: "IVA",
    otherZones: [
      "America/Argentina/Cordoba",
      "America/Argentina/Mendoza",
      "America/Argentina/Tucuman",
      "America/Argentina/Salta",
      "America/Argentina/Ushuaia",
    ],
  },
  MX: {
    currency: "MXN",
    timeZone: "America/Mexico_City",
    language: "es",
    tax: "IVA",
    otherZones: [
      "America/Tijuana",
      "America/Monterrey",
      "America/Cancun",
      "America/Merida",
      "America/Hermosillo",
      "America/Chihuahua",
      "America/Ciudad_Juarez",
      "America/Mazatlan",
    ],
  },
  CO: { currency: "COP", timeZone: "America/Bogota", language: "es", tax: "IVA" },
  BO: { currency: "BOB", timeZone: "America/La_Paz", language: "es", tax: "IVA" },
  EC: {
    currency: "USD",
    timeZone: "America/Guayaquil",
    language: "es",
    tax: "IVA",
    otherZones: ["Pacific/Galapagos"],
  },
  PY: { currency: "USD", timeZone: "America/Asuncion", language: "es", tax: "IVA" },
  UY: { currency: "USD", timeZone: "America/Montevideo", language: "es", tax: "IVA" },
  VE: { currency: "USD", timeZone: "America/Caracas", language: "es", tax: "IVA" },
  BR: {
    currency: "USD",
    timeZone: "America/Sao_Paulo",
    language: "es",
    tax: "ICMS",
    otherZones: ["America/Manaus", "America/Fortaleza", "America/Recife", "America/Bahia", "America/Belem", "America/Cuiaba"],
  },
  DO: { currency: "USD", timeZone: "America/Santo_Domingo", language: "es", tax: "ITBIS" },
  PR: { currency: "USD", timeZone: "America/Puerto_Rico", language: "es", tax: "IVU" },
  US: {
    currency: "USD",
    timeZone: "America/New_York",
    language: "en",
    tax: "Tax",
    otherZones: [
      "America/Chicago",
      "America/Denver",
      "America/Phoenix",
      "America/Los_Angeles",
      "America/Detroit",
      "America/Anchorage",
      "Pacific/Honolulu",
    ],
  },
  CA: {
    currency: "USD",
    timeZone: "America/Toronto",
    language: "en",
    tax: "GST",
    otherZones: ["America/Vancouver", "America/Edmonton", "America/Winnipeg", "America/Regina", "America/Halifax", "America/St_Johns"],
  },
  GB: { currency: "EUR", timeZone: "Europe/London", language: "en", tax: "VAT" },
  FR: { currency: "EUR", timeZone: "Europe/Paris", language: "es", tax: "TVA" },
  DE: { currency: "EUR", timeZone: "Europe/Berlin", language: "es", tax: "MwSt" },
  IT: { currency: "EUR", timeZone: "Europe/Rome", language: "es", tax: "IVA" },
  PT: {
    currency: "EUR",
    timeZone: "Europe/Lisbon",
    language: "es",
    tax: "IVA",
    otherZones: ["Atlantic/Madeira", "Atlantic/Azores"],
  },
};

const FIRST = "CL";

/** The country of this computer's clock; it is only the one the wizard begins with. */
export function likelyCountry(computerZone = zoneOfComputer()): string {
  return Object.keys(countryProfiles).find((country) => isZoneOf(country, computerZone)) ?? FIRST;
}

/** The hour a shop of the country most likely keeps: this computer's where it is one of the country's, else that of most of its people. */
export function likelyZone(country: string, computerZone = zoneOfComputer()): string {
  if (isZoneOf(country, computerZone)) return computerZone;
  return countryProfiles[country]?.timeZone ?? "UTC";
}

/** Both in one spelling: a browser says America/Buenos_Aires for America/Argentina/Buenos_Aires. */
function isZoneOf(country: string, zone: string): boolean {
  const { timeZone, otherZones = [] } = countryProfiles[country] ?? {};
  return [...(timeZone === undefined ? [] : [timeZone]), ...otherZones].some((each) => each === zone || spelling(each) === zone);
}

function zoneOfComputer(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/** How this browser writes a zone; as it stands where it does not know it. */
function spelling(timeZone: string): string {
  try {
    return new Intl.DateTimeFormat("es", { timeZone }).resolvedOptions().timeZone;
  } catch {
    return timeZone;
  }
}
