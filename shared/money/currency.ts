import { type CashMode, type CashRounding, cashModeOf } from "./cash-rounding.ts";
import { MICROS_PER_MAIN_UNIT, type Micros, micros } from "./micros.ts";

export const currencyCodes = ["CLP", "EUR", "PEN", "USD", "ARS", "MXN", "BOB", "COP"] as const;
export type CurrencyCode = (typeof currencyCodes)[number];

/**
 * How a shop writes its money. Said outright, because `Intl` differs between systems and versions: a computer set to
 * English in Santiago must still print $2.780.
 */
export interface CurrencyProfile {
  readonly code: CurrencyCode;
  /** BCP 47, for the names of days and for sorting; never for money. */
  readonly locale: string;
  /** Decimals of the minor unit. */
  readonly decimals: number;
  readonly thousands: "." | ",";
  readonly decimal: "." | ",";
  readonly symbol: string;
  readonly symbolPosition: "before" | "after";
  /** A space between symbol and digits. */
  readonly space: boolean;
  readonly cashRounding: CashRounding | null;
  /** Largest first. */
  readonly notes: readonly Micros[];
  /** Largest first. */
  readonly coins: readonly Micros[];
}

export function isCurrencyCode(text: string): text is CurrencyCode {
  return (currencyCodes as readonly string[]).includes(text);
}

/**
 * Chile's cash rounding is law (Ley 20.956). The others are starting values a shop edits: Peru 0.10 down, Argentina 10,
 * Mexico 0.50, Bolivia 0.10, Colombia 50, to the nearest.
 */
export const currencyProfiles: Readonly<Record<CurrencyCode, CurrencyProfile>> = {
  CLP: {
    code: "CLP",
    locale: "es-CL",
    decimals: 0,
    thousands: ".",
    decimal: ",",
    symbol: "$",
    symbolPosition: "before",
    space: false,
    cashRounding: { toMicros: main(10), halfDown: true },
    notes: mains(20_000, 10_000, 5_000, 2_000, 1_000),
    coins: mains(500, 100, 50, 10),
  },
  EUR: {
    code: "EUR",
    locale: "es-ES",
    decimals: 2,
    thousands: ".",
    decimal: ",",
    symbol: "€",
    symbolPosition: "after",
    space: true,
    cashRounding: null,
    notes: mains(200, 100, 50, 20, 10, 5),
    coins: mains(2, 1, 0.5, 0.2, 0.1, 0.05, 0.02, 0.01),
  },
  PEN: {
    code: "PEN",
    locale: "es-PE",
    decimals: 2,
    thousands: ",",
    decimal: ".",
    symbol: "S/",
    symbolPosition: "before",
    space: true,
    cashRounding: { toMicros: main(0.1), halfDown: true, alwaysDown: true },
    notes: mains(200, 100, 50, 20, 10),
    coins: mains(5, 2, 1, 0.5, 0.2, 0.1),
  },
  USD: {
    code: "USD",
    locale: "en-US",
    decimals: 2,
    thousands: ",",
    decimal: ".",
    symbol: "$",
    symbolPosition: "before",
    space: false,
    cashRounding: null,
    notes: mains(100, 50, 20, 10, 5, 1),
    coins: mains(1, 0.5, 0.25, 0.1, 0.05, 0.01),
  },
  ARS: {
    code: "ARS",
    locale: "es-AR",
    decimals: 2,
    thousands: ".",
    decimal: ",",
    symbol: "$",
    symbolPosition: "before",
    space: true,
    cashRounding: { toMicros: main(10), halfDown: false },
    notes: mains(20_000, 10_000, 2_000, 1_000, 500, 200, 100),
    coins: [],
  },
  MXN: {
    code: "MXN",
    locale: "es-MX",
    decimals: 2,
    thousands: ",",
    decimal: ".",
    symbol: "$",
    symbolPosition: "before",
    space: false,
    cashRounding: { toMicros: main(0.5), halfDown: false },
    notes: mains(1_000, 500, 200, 100, 50, 20),
    coins: mains(20, 10, 5, 2, 1, 0.5),
  },
  BOB: {
    code: "BOB",
    locale: "es-BO",
    decimals: 2,
    thousands: ".",
    decimal: ",",
    symbol: "Bs",
    symbolPosition: "before",
    space: true,
    cashRounding: { toMicros: main(0.1), halfDown: false },
    notes: mains(200, 100, 50, 20, 10),
    coins: mains(5, 2, 1, 0.5, 0.2, 0.1),
  },
  COP: {
    code: "COP",
    locale: "es-CO",
    decimals: 0,
    thousands: ".",
    decimal: ",",
    symbol: "$",
    symbolPosition: "before",
    space: true,
    cashRounding: { toMicros: main(50), halfDown: false },
    notes: mains(100_000, 50_000, 20_000, 10_000, 5_000, 2_000),
    coins: mains(1_000, 500, 200, 100, 50),
  },
};

/** The profile of a currency in a country: Ecuador writes its dollars $2,78 where the United States write $2.78. */
export function currencyProfileIn(code: CurrencyCode, country: string): CurrencyProfile {
  const profile = currencyProfiles[code];
  if (code === "USD" && country === "EC") return { ...profile, locale: "es-EC", thousands: ".", decimal: "," };
  return profile;
}

/** Which way cash goes where a shop says only to which coin: Chile's law rounds half down and Peru's all of it, whoever types the coin. */
export function usualCashDirection(code: CurrencyCode): { readonly halfDown: boolean; readonly mode: CashMode } {
  const { cashRounding } = currencyProfiles[code];
  return { halfDown: cashRounding?.halfDown ?? false, mode: cashModeOf(cashRounding) };
}

function main(amount: number): Micros {
  return micros(Math.round(amount * MICROS_PER_MAIN_UNIT));
}

function mains(...amounts: readonly number[]): readonly Micros[] {
  return amounts.map(main);
}
