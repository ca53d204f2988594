import type { Translate } from "../../../shared/i18n/translate.ts";
import { characterKeys, DEFAULT_PREFERENCES, type Preferences, textSizes, themes } from "../../store/preferences.ts";
import { Choice, OnOff } from "./choice.tsx";
import type { ScreenPreference } from "./screen-preference.ts";
import { SettingRow } from "./setting-row.tsx";
import type { SettingsRow } from "./settings-row.ts";
import { settingsWords } from "./settings-words.ts";

export interface PreferenceRowsOptions {
  readonly preferences: Preferences;
  readonly set: (change: Partial<Preferences>) => void;
  readonly t: Translate;
}

type Control = (ids: { readonly name: string; readonly effect: string }) => React.ReactNode;

/** How this window looks. */
export function screenRows({ preferences, set, t }: PreferenceRowsOptions): readonly SettingsRow[] {
  const spoken = settingsWords(t);
  const row = (id: ScreenPreference, control: Control): SettingsRow => {
    const words = spoken.preference(id);
    const isUsual = preferences[id] === DEFAULT_PREFERENCES[id];
    const reset = isUsual ? null : () => set({ [id]: DEFAULT_PREFERENCES[id] });
    return {
      id,
      ...words,
      row: (
        <SettingRow key={id} name={words.name} effect={words.effect} onReset={reset}>
          {control}
        </SettingRow>
      ),
    };
  };
  const { contrast, hintBar, language, motion, textSize, theme, touch } = preferences;
  return [
    row("theme", (ids) => (
      <Choice
        ids={ids}
        options={themes.map((value) => ({ value, label: t(`theme.${value}`) }))}
        value={theme}
        onChoice={(next) => set({ theme: next })}
      />
    )),
    row("textSize", (ids) => (
      <Choice
        ids={ids}
        options={textSizes.map((size) => ({ value: String(size), label: `${size} %` }))}
        value={String(textSize)}
        onChoice={(next) => set({ textSize: textSizes.find((size) => String(size) === next) ?? 100 })}
      />
    )),
    row("contrast", (ids) => <OnOff ids={ids} value={contrast === "high"} onChoice={(on) => set({ contrast: on ? "high" : "system" })} />),
    row("touch", (ids) => <OnOff ids={ids} value={touch} onChoice={(on) => set({ touch: on })} />),
    row("hintBar", (ids) => <OnOff ids={ids} value={hintBar} onChoice={(on) => set({ hintBar: on })} />),
    row("characterKeys", (ids) => (
      <Choice
        ids={ids}
        options={characterKeys.map((value) => ({ value, label: t(`preference.characterKeys.options.${value}`) }))}
        value={preferences.characterKeys}
        onChoice={(next) => set({ characterKeys: next })}
      />
    )),
    row("motion", (ids) => <OnOff ids={ids} value={motion === "reduced"} onChoice={(on) => set({ motion: on ? "reduced" : "system" })} />),
    row("language", (ids) => (
      <Choice
        ids={ids}
        options={[
          { value: "shop", label: t("preference.language.options.shop") },
          { value: "es", label: "Español" },
          { value: "en", label: "English" },
        ]}
        value={language ?? "shop"}
        onChoice={(next) => set({ language: next === "es" || next === "en" ? next : null })}
      />
    )),
  ];
}
