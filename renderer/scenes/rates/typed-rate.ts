import type { CurrencyProfile } from "../../../shared/money/currency.ts";
import { parseMicros } from "../../../shared/money/decimal.ts";

export type TypedRate = { readonly ok: true; readonly wire: string } | { readonly ok: false; readonly problem: TypedRateProblem };
export type TypedRateProblem = "empty" | "rate/negative" | "money/not-a-decimal" | "money/too-precise" | "money/too-large";

/** A million main units: what the core takes as well. */
const LARGEST_MICROS = 1_000_000_000_000;

/** A price as a person writes it, "95", "12,5" or "1.500": the decimal of the wire, or what is wrong with it. */
export function typedRate(text: string, profile: Pick<CurrencyProfile, "thousands" | "decimal" | "symbol">): TypedRate {
  const bare = text.replace(profile.symbol, "").replace(/\s/g, "");
  if (bare === "") return { ok: false, problem: "empty" };
  if (/^[-−]\d/.test(bare)) return { ok: false, problem: "rate/negative" };
  const parsed = parseMicros(withPoint(bare, profile));
  if (!parsed.ok) return { ok: false, problem: parsed.error };
  return parsed.value > LARGEST_MICROS ? { ok: false, problem: "money/too-large" } : { ok: true, wire: withPoint(bare, profile) };
}

/** The decimal of the wire as it stands in a field: no thousands, the shop's decimal sign. */
export function rateText(wire: string, profile: Pick<CurrencyProfile, "decimal">): string {
  return wire.replace(".", profile.decimal);
}

/** Groups of three are thousands; any other point or comma is the decimal sign. */
function withPoint(text: string, { thousands, decimal }: Pick<CurrencyProfile, "thousands" | "decimal">): string {
  const [whole = "", ...fraction] = text.split(decimal);
  const groups = whole.split(thousands);
  const areThousands = groups.length > 1 && /^\d{1,3}$/.test(groups[0] ?? "") && groups.slice(1).every((group) => /^\d{3}$/.test(group));
  if (areThousands) return [groups.join(""), ...fraction].join(".");
  return text.replace(/[.,]/g, ".").replace(/^\./, "0.");
}
