import type { Translate } from "../../../shared/i18n/translate.ts";
import { type SettingDefinition, type SettingKey, settingDefinitions } from "../../../shared/settings/setting-definitions.ts";
import type { SoundKind } from "../../sound/sound-kind.ts";
import { characterKeys, themes } from "../../store/preferences.ts";
import type { ScreenPreference } from "./screen-preference.ts";
import { isFound, type Searchable } from "./settings-search.ts";

/** What the search finds each row of the page by, the words of its choices among them. */
export interface SettingsWords {
  readonly setting: (definition: SettingDefinition & { readonly key: SettingKey }) => Searchable;
  readonly preference: (id: ScreenPreference | "quietHours") => Searchable;
  readonly sound: (kind: SoundKind) => Searchable;
  readonly part: (id: "arrange" | "people" | "book") => Searchable;
  /** What a section is called, and its other words. */
  readonly section: (id: SettingDefinition["section"] | "screen" | "sounds") => string;
  /** Names of the shop's settings that the query finds, whoever may change them. */
  readonly ofShop: (query: string) => readonly string[];
}

export function settingsWords(t: Translate): SettingsWords {
  const choicesOf: Readonly<Partial<Record<ScreenPreference | "quietHours", readonly string[]>>> = {
    theme: themes.map((value) => t(`theme.${value}`)),
    characterKeys: characterKeys.map((value) => t(`preference.characterKeys.options.${value}`)),
    language: [t("preference.language.options.shop")],
  };
  const words: Omit<SettingsWords, "ofShop"> = {
    setting: ({ key, type }) => {
      const choices =
        type.kind === "choice" ? type.options.map((option) => t(`setting.${key}.options.${option}` as Parameters<Translate>[0])) : [];
      return {
        name: t(`setting.${key}.name`),
        effect: t(`setting.${key}.effect`),
        words: [t(`setting.${key}.words`), ...choices].join(" "),
      };
    },
    preference: (id) => ({
      name: t(`preference.${id}.name`),
      effect: t(`preference.${id}.effect`),
      words: [t(`preference.${id}.words`), ...(choicesOf[id] ?? [])].join(" "),
    }),
    sound: (kind) => ({
      name: t(`sound.kind.${kind}.name`),
      effect: t(`sound.kind.${kind}.effect`),
      words: `${t("sound.words")} ${t(`sound.kind.${kind}.words`)}`,
    }),
    part: (id) =>
      ({
        arrange: { name: t("arrange.title"), effect: t("arrange.effect"), words: t("arrange.words") },
        people: { name: t("settings.people"), effect: t("settings.peopleHelp"), words: t("settings.peopleWords") },
        book: { name: t("settings.book"), effect: t("settings.bookHelp"), words: t("settings.bookWords") },
      })[id],
    section: (id) => `${t(`settingsPage.section.${id}`)} ${t(`settingsPage.sectionWords.${id}`)}`,
  };
  const ofShop = (query: string) =>
    settingDefinitions.flatMap((definition) => {
      const { section, ...found } = { ...words.setting(definition), section: words.section(definition.section) };
      return isFound(query, found, section, t("settingsPage.smallWords")) ? [found.name] : [];
    });
  return { ...words, ofShop };
}
