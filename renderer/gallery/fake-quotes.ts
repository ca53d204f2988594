import type { QuoteHit } from "../../shared/contract/rates-view.ts";
import type { FakeRate } from "./fake-rate-rows.ts";

const names = new Intl.DisplayNames("es", { type: "region" });

export function countryName(country: string | null): string {
  return country === null ? "Sin país (cortos, satélite)" : (names.of(country) ?? country);
}

/** A search over the gallery's rates: good enough to type into. */
export function fakeSearch(rates: readonly FakeRate[], text: string, limit: number): QuoteHit[] {
  const digits = text.replace(/[^\d]/g, "");
  const isNumber = digits.length >= 2 && !/[a-z]/i.test(text);
  if (isNumber && ["131", "132", "133", "112", "911"].includes(digits)) return [emergency(digits)];
  const plain = (value: string) => value.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  const e164 = digits.replace(/^00/, "");
  const found = isNumber
    ? rates.filter((rate) => e164.startsWith(rate.prefix) || rate.prefix.startsWith(e164)).sort((a, b) => rank(b, e164) - rank(a, e164))
    : rates.filter((rate) => plain(`${countryName(rate.country)} ${rate.description}`).includes(plain(text)));
  return found.slice(0, limit).map((rate) => hitOf(rate, isNumber ? text.replace(/[^\d+]/g, "") : null, e164));
}

function rank(rate: FakeRate, e164: string): number {
  return e164.startsWith(rate.prefix) ? rate.prefix.length : -rate.prefix.length;
}

function hitOf(rate: FakeRate, number: string | null, e164: string): QuoteHit {
  const covers = number !== null && e164.startsWith(rate.prefix);
  const perMinute = rate.sale === null ? null : Number(rate.sale);
  return {
    number: covers ? number : null,
    prefix: rate.prefix,
    matchedDigits: covers ? number.length - e164.length + rate.prefix.length : 0,
    destination: `${countryName(rate.country)} · ${rate.description}`,
    country: rate.country,
    source: rate.sale === null ? "none" : "sell",
    value: rate.sale,
    perMinute: rate.sale,
    unit: rate.unit,
    increment: rate.increment,
    connect: rate.connect,
    minimum: rate.minimum,
    grace: rate.grace,
    band: null,
    examples: perMinute === null ? [] : [5, 10, 20, 30].map((minutes) => ({ minutes, price: String(Math.round(minutes * perMinute)) })),
    talk:
      perMinute === null
        ? []
        : [1000, 2000, 5000].map((money) => ({
            money: String(money),
            seconds: money < perMinute / 60 ? null : Math.floor((money * 60) / perMinute),
          })),
    refused: rate.sale === null ? "no-price" : null,
  };
}

function emergency(number: string): QuoteHit {
  return {
    number,
    prefix: number,
    matchedDigits: number.length,
    destination: "Emergencia",
    country: "CL",
    source: "emergency",
    value: "0",
    perMinute: "0",
    unit: "minute",
    increment: "1/1",
    connect: "0",
    minimum: "0",
    grace: 0,
    band: null,
    examples: [],
    talk: [],
    refused: null,
  };
}
