import type { SetupShop } from "../../../shared/contract/setup-view.ts";
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
  /** "own": the currency's. */
  readonly cash: "own" | "none";
  readonly tax: "none" | "included" | "on-top";
  readonly taxPercent: string;
  readonly taxName: string;
}

export function formOfShop(shop: SetupShop | undefined): ShopForm {
  if (shop === undefined) {
    const empty = { name: "", branch: "", area: "", address: "", taxId: "", footer: "", cash: "own", tax: "none", taxPercent: "" } as const;
    return { ...empty, ...ofCountry(likelyCountry()) };
  }
  const { name, branch, country, currency, timeZone, language, area = "", address = "", taxId = "", footer = "", cashTo, tax } = shop;
  return {
    ...{ name, branch, country, currency, timeZone, language, area, address, taxId, footer },
    cash: cashTo === null ? "own" : "none",
    tax: tax?.prices ?? "none",
    taxPercent: tax?.percent ?? "",
    taxName: tax?.name ?? ofCountry(country).taxName,
  };
}

/** What choosing a country fills in. */
export function ofCountry(
  country: string,
  computerZone?: string,
): Pick<ShopForm, "country" | "currency" | "timeZone" | "language" | "taxName"> {
  const { currency, language, tax } = countryProfiles[country] ?? { currency: "USD", language: "es", tax: "IVA" };
  return { country, currency, timeZone: likelyZone(country, computerZone), language, taxName: tax };
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
    cashTo: form.cash === "own" ? null : "0",
    tax: form.tax === "none" ? null : { percent, name: form.taxName.trim(), prices: form.tax },
  };
}

function said<Key extends string>(key: Key, text: string): { readonly [K in Key]?: string } {
  return text.trim() === "" ? {} : ({ [key]: text.trim() } as { readonly [K in Key]: string });
}
