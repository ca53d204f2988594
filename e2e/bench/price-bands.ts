/** Prefixes with time bands for the `price` bench, and which of their rates holds, told by the product and by the oracle. */
import { bandFrom } from "../../fixtures/oracles/any-windows.ts";
import { type OracleWindow, oracleDay } from "../../fixtures/oracles/band-oracle.ts";
import { bandCovers, namesHolidays } from "../../shared/time/band-covers.ts";
import type { LocalDate, LocalMoment, Weekday } from "../../shared/time/local-moment.ts";

const PREFIXES = 64;
const HOLIDAY = 7;

export interface BandedPrefixes {
  /** Whether both find the same band at some moment of some day. */
  agree(): boolean;
}

export function bandedPrefixes(pick: (from: number, to: number) => number): BandedPrefixes {
  const anyWindow = (): OracleWindow => ({
    days: Array.from({ length: pick(1, 4) }, () => pick(0, HOLIDAY)),
    fromMinute: pick(0, 1439),
    untilMinute: pick(1, 1440),
  });
  const prefixes = Array.from({ length: PREFIXES }, () => bandsOf(Array.from({ length: pick(1, 3) }, () => [anyWindow(), anyWindow()])));
  return {
    agree() {
      const { product, oracle } = prefixes[pick(0, PREFIXES - 1)] as Bands;
      const at = { weekday: pick(0, 6), minute: pick(0, 1439), isHoliday: pick(0, 9) === 0, yesterdayIsHoliday: pick(0, 9) === 0 };
      return product(at) === oracle(at);
    },
  };
}

type At = Pick<LocalMoment, "minute" | "isHoliday" | "yesterdayIsHoliday"> & { readonly weekday: number };

interface Bands {
  /** Position of the band that holds, -1 for the base. */
  product(at: At): number;
  oracle(at: At): number;
}

function bandsOf(windows: readonly (readonly OracleWindow[])[]): Bands {
  const bands = windows.map((ofBand) => bandFrom(ofBand));
  const knows = bands.some(namesHolidays);
  const days = new Map<string, readonly Uint8Array[]>();
  return {
    product: (at) => bands.findIndex((band) => bandCovers(band, { ...at, date: "" as LocalDate, weekday: at.weekday as Weekday }, knows)),
    oracle: (at) => {
      const named = windows.flat().some((window) => window.days.includes(HOLIDAY));
      const today = named && at.isHoliday ? HOLIDAY : at.weekday;
      const yesterday = named && at.yesterdayIsHoliday ? HOLIDAY : at.weekday === 0 ? 6 : at.weekday - 1;
      const known = days.get(`${yesterday}${today}`) ?? windows.map((ofBand) => oracleDay(ofBand, { yesterday, today }));
      days.set(`${yesterday}${today}`, known);
      return known.findIndex((day) => day[at.minute] === 1);
    },
  };
}
