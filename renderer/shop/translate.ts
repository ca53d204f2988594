import { panelEn } from "../../shared/i18n/panel-en.ts";
import { panelEs } from "../../shared/i18n/panel-es.ts";
import type { PanelKey } from "../../shared/i18n/panel-key.ts";

type PluralOf<Key extends string> = Key extends `${infer Stem}_one` ? Stem : never;
type Plain = Exclude<PanelKey, `${string}_one` | `${string}_other`>;

export type TextKey = Plain | PluralOf<PanelKey>;
export type TextParams = Readonly<Record<string, string | number>>;
export type Translate = (key: TextKey, params?: TextParams) => string;
export type Language = "es" | "en";

const catalogs: Readonly<Record<Language, Readonly<Record<string, string>>>> = { es: panelEs, en: panelEn };

/** Words of the counter in a language. A key with plural forms takes `count`. */
export function translator(language: Language): Translate {
  const catalog = catalogs[language];
  const plurals = new Intl.PluralRules(language);
  return (key, params = {}) => {
    const count = params.count;
    const plural = typeof count === "number" ? catalog[`${key}_${plurals.select(count) === "one" ? "one" : "other"}`] : undefined;
    const text = plural ?? catalog[key] ?? key;
    return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole));
  };
}
