export type NameLanguage = "es" | "en";

/** Names a shop says where those of Unicode's CLDR are an office's: "RAE de Hong Kong (China)". */
const SAID: Readonly<Record<NameLanguage, Readonly<Record<string, string>>>> = {
  es: {
    BQ: "Caribe Neerlandés",
    CC: "Islas Cocos",
    CD: "Congo (Rep. Dem.)",
    CG: "Congo",
    CI: "Costa de Marfil",
    CZ: "República Checa",
    FK: "Islas Malvinas",
    GF: "Guayana Francesa",
    HK: "Hong Kong",
    MK: "Macedonia del Norte",
    MM: "Myanmar (Birmania)",
    MO: "Macao",
    PS: "Palestina",
    SZ: "Esuatini (Suazilandia)",
    TL: "Timor Oriental",
    VA: "Vaticano",
  },
  en: { CD: "Congo (Dem. Rep.)", CG: "Congo", HK: "Hong Kong", MM: "Myanmar (Burma)", MO: "Macao", PS: "Palestine", TR: "Turkey" },
};

const names = new Map<NameLanguage, Intl.DisplayNames>();
const told = new Map<string, string>();

/** A country's name as a shop says it, from the program itself: no network. The code where there is no such country. */
export function countryName(country: string, language: NameLanguage): string {
  const key = `${language}${country}`;
  const known = told.get(key);
  if (known !== undefined) return known;
  const name = SAID[language][country] ?? displayNames(language).of(country) ?? country;
  told.set(key, name);
  return name;
}

function displayNames(language: NameLanguage): Intl.DisplayNames {
  const made = names.get(language) ?? new Intl.DisplayNames(language, { type: "region" });
  names.set(language, made);
  return made;
}
