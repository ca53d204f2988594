/** What stands on the cap of a key: the word people say, a letter large. */
const CAPS: Readonly<Record<string, Readonly<Record<"es" | "en", string>>>> = {
  Escape: { es: "Esc", en: "Esc" },
  Home: { es: "Inicio", en: "Home" },
  Tab: { es: "Tab", en: "Tab" },
};

export function keyCap(key: string, language: "es" | "en"): string {
  const [last = "", ...held] = key.split("+").toReversed();
  // "+" itself is a key.
  if (key === "+") return key;
  const cap = CAPS[last]?.[language] ?? (last.length === 1 ? last.toUpperCase() : last);
  return [...held.toReversed(), cap].join("+");
}
