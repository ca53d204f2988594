import { en } from "./en.ts";
import { type Catalog, es } from "./es.ts";

export type Language = "es" | "en";

/** A text that changes with a count; `other` is there in every language. */
export interface PluralText {
  readonly one: string;
  readonly other: string;
}

/** "receipt.total", "errors.cabin/unknown.what": every path of the catalog that ends in a text. */
export type MessageKey = PathsOf<Catalog>;

type PathsOf<T> = {
  [K in keyof T & string]: T[K] extends string | PluralText ? K : `${K}.${PathsOf<T[K]>}`;
}[keyof T & string];

/** What goes into the `{places}` of a text. `count` also chooses between one and many. */
export type MessageValues = Readonly<Record<string, string | number>>;

export type Translate = (key: MessageKey, values?: MessageValues) => string;

const catalogs: Readonly<Record<Language, Catalog>> = { es, en };
const PLACE = /\{(\w+)\}/g;

/** Speaks one language. A text in a place is put there as it is; amounts come already written in the shop's way. */
export function createTranslator(language: Language): Translate {
  const texts = flattened(catalogs[language]);
  const plurals = new Intl.PluralRules(language);
  return (key, values = {}) => {
    const found = texts.get(key);
    if (found === undefined) return key;
    const text = typeof found === "string" ? found : plurals.select(Number(values.count ?? 0)) === "one" ? found.one : found.other;
    return text.replace(PLACE, (place, name: string) => (Object.hasOwn(values, name) ? String(values[name]) : place));
  };
}

/** Every text of a catalog under its path. */
export function flattened(catalog: object, path = ""): Map<string, string | PluralText> {
  const texts = new Map<string, string | PluralText>();
  for (const [name, value] of Object.entries(catalog)) {
    const key = path === "" ? name : `${path}.${name}`;
    if (typeof value === "string" || isPlural(value)) texts.set(key, value);
    else for (const [inner, text] of flattened(value as object, key)) texts.set(inner, text);
  }
  return texts;
}

function isPlural(value: unknown): value is PluralText {
  return typeof value === "object" && value !== null && "one" in value && "other" in value;
}
