import { type DisplayLanguage, displayLanguages, displayWords } from "../../../shared/i18n/display-words.ts";
import { Flag } from "../flag/flag.tsx";
import styles from "./display.module.css";
import { useDisplaySpeech } from "./two-tongues.tsx";

/** A language has no flag: each has that of the country whose people most likely ask for it here. */
const FLAGS: Readonly<Record<DisplayLanguage, string>> = { es: "es", en: "us", fr: "fr", pt: "br", ht: "ht" };
const NAMES: Readonly<Record<DisplayLanguage, string>> = {
  es: "Español",
  en: "English",
  fr: "Français",
  pt: "Português",
  ht: "Kreyòl",
};

interface LanguageFlagsProps {
  readonly country: string;
  readonly onLanguage: (language: DisplayLanguage) => void;
}

/** The languages of the display; a tap on a flag adds it to the shop's own. */
export function LanguageFlags({ country, onLanguage }: LanguageFlagsProps) {
  const { shop, customer } = useDisplaySpeech();
  return (
    <fieldset className={styles.flags} aria-label={displayWords[shop].language}>
      {displayLanguages.map((language) => (
        <button key={language} type="button" lang={language} aria-pressed={language === customer} onClick={() => onLanguage(language)}>
          <Flag flag={language === shop && shop === "es" ? country.toLowerCase() : FLAGS[language]} width={33} />
          {NAMES[language]}
        </button>
      ))}
    </fieldset>
  );
}
