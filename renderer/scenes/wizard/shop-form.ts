import type { SetupShop } from "../../../shared/contract/setup-view.ts";
import type { CashMode } from "../../../shared/money/cash-rounding.ts";
import { currencyProfiles, usualCashDirection } from "../../../shared/money/currency.ts";
import { microsText } from "../../../shared/money/decimal.ts";
import { countryProfiles, likelyCountry, likelyZone } from "./country-profile.ts";

/** The fields of the first step as they are typed. */
export interface ShopForm {
  readonly name: string;
  readonly branch: string;
  readonly country: string;
  readonly currency: SetupShop["currency"];
  readonly timeZone: string;
  readonly language: "es" | "en";
  readonly area: string;
  readonly address: string;
  readonly taxId: string;
  readonly footer: string;
  /** "own": as is usual in the currency; "other": to its coin, but the other way. */
  readonly cash: "own" | "other" | "none";
  readonly tax: "none" | "included" | "on-top";
  readonly taxPercent: string;
  readonly taxName: string;
}

export function formOfShop(shop: SetupShop | undefined): ShopForm {
  if (shop === undefined) {
    const empty = { name: "", branch: "", area: "", address: "", taxId: "", footer: "", tax: "none", taxPercent: "" } as const;
    return { ...empty, ...ofCountry(likelyCountry()) };
  }
  const { name, branch, country, currency, timeZone, language, area = "", address = "", taxId = "", footer = "", cashTo, tax } = shop;
  return {
    ...{ name, branch, country, currency, timeZone, language, area, address, taxId, footer },
    cash: cashTo === null ? "own" : cashTo === "0" ? "none" : "other",
    tax: tax?.prices ?? "none",
    taxPercent: tax?.percent ?? "",
    taxName: tax?.name ?? ofCountry(country).taxName,
  };
}

/** How the currency's coin is rounded to where it is not done as is usual. */
export function otherCashMode(currency: SetupShop["currency"]): CashMode {
  return usualCashDirection(currency).mode === "down" ? "nearest" : "down";
}

/** What choosing a country fills in. */
export function ofCountry(
  country: string,
  computerZone?: string,
): Pick<ShopForm, "country" | "currency" | "timeZone" | "language" | "taxName" | "cash"> {
  const { currency, language, tax } = countryProfiles[country] ?? { currency: "USD", language: "es", tax: "IVA" };
  return { country, currency, timeZone: likelyZone(country, computerZone), language, taxName: tax, cash: "own" };
}

/** Null while something that is needed is not there. */
export function shopOfForm(form: ShopForm): SetupShop | null {
  const percent = form.taxPercent.trim().replace(",", ".");
  const wantsTax = form.tax !== "none";
  if (form.name.trim() === "" || form.branch.trim() === "") return null;
  if (wantsTax && (!/^\d{1,2}(\.\d{1,4})?$/.test(percent) || form.taxName.trim() === "")) return null;
  if (!/^\d{0,4}$/.test(form.area)) return null;
  const { name, branch, country, currency, timeZone, language } = form;
  return {
    ...{ name: name.trim(), branch: branch.trim(), country, currency, timeZone, language },
    ...said("area", form.area),
    ...said("address", form.address),
    ...said("taxId", form.taxId),
    ...said("footer", form.footer),
    ...cashOf(form),
    tax: form.tax === "none" ? null : { percent, name: form.taxName.trim(), prices: form.tax },
  };
}

function cashOf({ cash, currency }: ShopForm): Pick<SetupShop, "cashTo" | "cashMode"> {
  const { cashRounding, decimals } = currencyProfiles[currency];
  if (cash === "none") return { cashTo: "0" };
  if (cash === "own" || cashRounding === null) return { cashTo: null };
  return { cashTo: microsText(cashRounding.toMicros, decimals), cashMode: otherCashMode(currency) };
}

function said<Key extends string>(key: Key, text: string): { readonly [K in Key]?: string } {
  return text.trim() === "" ? {} : ({ [key]: text.trim() } as { readonly [K in Key]: string });
}
