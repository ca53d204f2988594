import type { PathsOf, PluralText } from "./catalog-shape.ts";
import { catalogs } from "./catalogs.ts";

export type Language = keyof typeof catalogs;

/** "till.total", "errors.cabin/unknown.what": every path of the catalogs that ends in a text. */
export type MessageKey = PathsOf<(typeof catalogs.es)[number]>;

/** What goes into the `{places}` of a text. `count` also chooses between one and many. */
export type MessageValues = Readonly<Record<string, string | number>>;

export type Translate = (key: MessageKey, values?: MessageValues) => string;

const PLACE = /\{(\w+)\}/g;
const translators = new Map<Language, Translate>();

/** Speaks one language. A text in a place is put there as it is; amounts come already written in the shop's way. */
export function translator(language: Language): Translate {
  const made = translators.get(language);
  if (made !== undefined) return made;
  const texts = flattened(catalogs[language]);
  const plurals = new Intl.PluralRules(language);
  const translate: Translate = (key, values = {}) => {
    const found = texts.get(key);
    if (found === undefined) return key;
    const text = typeof found === "string" ? found : plurals.select(Number(values.count ?? 0)) === "one" ? found.one : found.other;
    return text.replace(PLACE, (place, name: string) => (Object.hasOwn(values, name) ? String(values[name]) : place));
  };
  translators.set(language, translate);
  return translate;
}

/** Every text of the catalogs under its path. */
export function flattened(areas: readonly object[]): ReadonlyMap<string, string | PluralText> {
  return new Map(areas.flatMap((area) => texts(area)));
}

function texts(catalog: object, path = ""): [path: string, text: string | PluralText][] {
  return Object.entries(catalog).flatMap(([name, value]: [string, unknown]) => {
    const key = `${path}${name}`;
    return typeof value === "string" || isPlural(value) ? [[key, value]] : texts(value as object, `${key}.`);
  });
}

function isPlural(value: unknown): value is PluralText {
  return typeof value === "object" && value !== null && "one" in value && "other" in value;
}
