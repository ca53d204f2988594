import { Slider } from "@mantine/core";
import button from "../../components/button/button.module.css";
import { DEFAULT_VOLUMES, type SoundKind, soundKinds } from "../../sound/sound-kind.ts";
import type { SoundPlayer } from "../../sound/sound-player.ts";
import { QuietHours } from "./quiet-hours.tsx";
import type { PreferenceRowsOptions } from "./screen-rows.tsx";
import { SettingRow } from "./setting-row.tsx";
import styles from "./settings.module.css";
import type { SettingsRow } from "./settings-row.ts";
import { settingsWords } from "./settings-words.ts";

/** How loud each sound of this window is, and when none is heard. */
export function soundRows({ player, ...options }: PreferenceRowsOptions & { readonly player: SoundPlayer }): readonly SettingsRow[] {
  const { preferences, set, t } = options;
  const quiet = settingsWords(t).preference("quietHours");
  return [
    ...soundKinds.map((kind) => soundRow(kind, { player, ...options })),
    {
      id: "quietHours",
      ...quiet,
      row: (
        <SettingRow
          key="quietHours"
          name={quiet.name}
          effect={quiet.effect}
          onReset={preferences.quietHours === null ? null : () => set({ quietHours: null })}
        >
          {(ids) => <QuietHours ids={ids} value={preferences.quietHours} onValue={(quietHours) => set({ quietHours })} />}
        </SettingRow>
      ),
    },
  ];
}

function soundRow(kind: SoundKind, { preferences, set, t, player }: PreferenceRowsOptions & { readonly player: SoundPlayer }): SettingsRow {
  const volume = preferences.volumes[kind];
  const words = settingsWords(t).sound(kind);
  const setVolume = (next: number) => set({ volumes: { ...preferences.volumes, [kind]: next } });
  const onReset = volume === DEFAULT_VOLUMES[kind] ? null : () => setVolume(DEFAULT_VOLUMES[kind]);
  return {
    id: `sound-${kind}`,
    ...words,
    row: (
      <SettingRow key={kind} name={words.name} effect={words.effect} onReset={onReset}>
        {() => (
          <div className={styles.volume}>
            <Slider
              thumbLabel={t("sound.volumeOf", { name: words.name })}
              label={null}
              min={0}
              max={100}
              step={10}
              value={volume}
              onChange={setVolume}
              className={styles.slider}
            />
            <span className={styles.percent}>{volume === 0 ? t("sound.off") : `${volume} %`}</span>
            <button
              type="button"
              className={button.small}
              aria-label={t("sound.tryOf", { name: words.name })}
              disabled={volume === 0}
              onClick={() => player.play(kind, volume)}
            >
              {t("sound.try")}
            </button>
          </div>
        )}
      </SettingRow>
    ),
  };
}
