import type { RateRow } from "../../shared/contract/rates-view.ts";
import { callingCodeList } from "../../shared/telecom/calling-codes.ts";

/** Rates for the gallery; those of the drawing first, with its figures. */
export interface FakeRate {
  readonly prefix: string;
  readonly description: string;
  readonly country: string | null;
  readonly cost: string | null;
  readonly sale: string | null;
  readonly increment: string;
  readonly unit: "minute" | "second";
  readonly connect: string;
  readonly minimum: string;
  readonly grace: number;
  readonly band: string;
  readonly from: string;
  readonly until: string;
}

const drawn: readonly (readonly [
  prefix: string,
  country: string | null,
  name: string,
  cost: string | null,
  sale: string | null,
  increment?: string,
])[] = [
  ["511", "PE", "Fijo Lima", "31.2", "60"],
  ["519", "PE", "Móvil Claro", "58.4", "90"],
  ["5199", "PE", "Móvil Movistar", "59.1", "90"],
  ["51", "PE", "Fijo provincias", "36", "65"],
  ["50937", "HT", "Móvil Digicel", "402.5", "390"],
  ["50932", "HT", "Móvil Natcom", "288", "390"],
  ["509", "HT", "Fijo", "271.3", "360"],
  ["57", "CO", "Fijo", "24.1", "45"],
  ["573", "CO", "Móvil", "27.4", "70"],
  ["571", "CO", "Fijo Bogotá", "21.8", "45"],
  ["574", "CO", "Fijo Medellín", "22.5", "45"],
  ["572", "CO", "Fijo Cali", "22.9", "50"],
  ["57301", "CO", "Móvil Virgin", "39.9", null],
  ["591", "BO", "Fijo", "148.2", "190"],
  ["5917", "BO", "Móvil Entel", "182", "260"],
  ["59176", "BO", "Móvil Tigo", "190.4", "260"],
  ["59178", "BO", "Móvil Viva", "201.7", "210"],
  ["5912", "BO", "Fijo La Paz", "139", "190"],
  ["52", "MX", "Móvil y fijo", "18.7", "45", "60/60"],
  ["1809", "DO", "Fijo y móvil", "61.5", null],
  ["8816", null, "Satélite Iridium", "4890.25", "6900", "60/60"],
];

export function drawnRates(): FakeRate[] {
  return drawn.map(([prefix, country, description, cost, sale, increment = "1/1"]) =>
    rateOf({ prefix, country, description, cost, sale, increment }),
  );
}

/** A wholesale list: every calling code of the world, some with thousands of prefixes. */
export function worldRates(): FakeRate[] {
  const codes = callingCodeList().flatMap(({ code, country }) => (country === null || code.length > 3 ? [] : [{ code, country }]));
  return codes.flatMap(({ code, country }, place) => {
    const many = place % 40 === 7 ? 4_000 : place % 9 === 3 ? 300 : 12;
    return Array.from({ length: many }, (_, index) =>
      rateOf({
        prefix: index === 0 ? code : `${code}${String(index).padStart(many > 999 ? 4 : 3, "0")}`,
        country,
        description: index === 0 ? "Fijo" : `Móvil ${index}`,
        cost: String(10 + ((place * 37 + index) % 900)),
        sale: index % 7 === 3 ? null : String(15 + ((place * 53 + index) % 1200)),
        increment: index % 11 === 0 ? "60/60" : index % 5 === 0 ? "30/6" : "1/1",
      }),
    );
  });
}

function rateOf(over: Partial<FakeRate> & Pick<FakeRate, "prefix" | "description" | "cost" | "sale">): FakeRate {
  return {
    country: null,
    increment: "1/1",
    unit: "minute",
    connect: "0",
    minimum: "0",
    grace: 0,
    band: "",
    from: "",
    until: "",
    ...over,
  };
}

const SINCE = "2026-11-01T03:00:00.000Z";

/** A row of the screen, as the core would say it. */
export function rowOf(rate: FakeRate, published: FakeRate | undefined, markup: number, canSeeCost: boolean): RateRow {
  const byRule = rate.sale === null && rate.cost !== null && rate.country !== "DO";
  const value = rate.sale ?? (byRule ? String(Math.round(Number(rate.cost) * (1 + markup / 100))) : null);
  const perMinute = (amount: string | null) => Number(amount ?? 0) * (rate.unit === "second" ? 60 : 1);
  const percent = value === null || rate.cost === null ? null : ((perMinute(value) - Number(rate.cost)) * 100) / Number(rate.cost);
  const flags: RateRow["flags"] = [];
  if (value === null) flags.push("no-sale");
  else if (percent !== null && percent < 0) flags.push("below-cost");
  else if (percent !== null && percent < 10) flags.push("low-markup");
  const changed = published === undefined || JSON.stringify(published) !== JSON.stringify(rate);
  return {
    key: keyOf(rate),
    prefix: rate.prefix,
    description: rate.description,
    country: rate.country,
    source: rate.sale !== null ? "sell" : byRule ? "cost+markup" : "none",
    unit: rate.unit,
    value,
    increment: rate.increment,
    connect: rate.connect,
    minimum: rate.minimum,
    grace: rate.grace,
    band: rate.band === "" ? null : rate.band,
    from: rate.from === "" ? null : rate.from,
    until: rate.until === "" ? null : rate.until,
    since: changed ? null : SINCE,
    flags: canSeeCost ? flags : flags.filter((flag) => flag === "no-sale"),
    ...(canSeeCost && rate.cost !== null ? { cost: { value: rate.cost, unit: "minute" as const, increment: "1/1", connect: "0" } } : {}),
    ...(canSeeCost && percent !== null ? { markupPercent: percent.toFixed(6) } : {}),
    draft: !changed
      ? null
      : { kind: published === undefined ? "new" : "changed", before: published === undefined ? null : pricedOf(published) },
  };
}

export function keyOf(rate: Pick<FakeRate, "prefix" | "band" | "from">): string {
  return `${rate.prefix}|${rate.band}|${rate.from}`;
}

export function pricedOf(rate: FakeRate): NonNullable<NonNullable<RateRow["draft"]>["before"]> | null {
  return rate.sale === null ? null : { value: rate.sale, unit: rate.unit, increment: rate.increment, connect: rate.connect };
}
