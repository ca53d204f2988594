import type { SettingView } from "../../../shared/contract/settings-contract.ts";
import type { MessageKey, Translate } from "../../../shared/i18n/translate.ts";
import {
  type SettingDefinition,
  type SettingKey,
  type SettingSection,
  settingDefinitions,
} from "../../../shared/settings/setting-definitions.ts";
import { type SettingValue, sameSetting } from "../../../shared/settings/setting-value.ts";
import type { ShopFormat } from "../../shop/shop-format.ts";
import { Choice, OnOff } from "./choice.tsx";
import { SettingRow } from "./setting-row.tsx";
import { settingOfText, textOfSetting } from "./setting-text.ts";
import styles from "./settings.module.css";
import type { SettingsRow } from "./settings-row.ts";
import { settingsWords } from "./settings-words.ts";
import { TypedSetting } from "./typed-setting.tsx";
import type { ShopSettings } from "./use-shop-settings.ts";

type Definition = SettingDefinition & { readonly key: SettingKey };

interface ShopRowsOptions {
  readonly settings: ShopSettings;
  readonly t: Translate;
  readonly format: ShopFormat;
}

/** The shop's settings of a section, as rows. */
export function shopRows(section: SettingSection, options: ShopRowsOptions): readonly SettingsRow[] {
  const definitions: readonly Definition[] = settingDefinitions;
  return definitions.filter((each) => each.section === section).flatMap((definition) => rowOf(definition, options) ?? []);
}

function rowOf(definition: Definition, options: ShopRowsOptions): SettingsRow | null {
  const { settings, t } = options;
  const { key } = definition;
  const view = settings.of(key);
  if (view === null) return null;
  const fault = settings.faultOf(key);
  const words = settingsWords(t).setting(definition);
  return {
    id: key,
    ...words,
    row: (
      <SettingRow
        key={key}
        name={words.name}
        effect={words.effect}
        note={fault === null ? noteOf(definition, view, options) : t("settingsPage.wrong", { reason: faultWords(definition, fault, t) })}
        isWrong={fault !== null}
        onReset={sameSetting(view.value, view.original) ? null : () => settings.reset(key)}
      >
        {(ids) => controlOf(definition, view, { ...options, ids, isWrong: fault !== null })}
      </SettingRow>
    ),
  };
}

function noteOf(definition: Definition, view: SettingView, { t, format }: ShopRowsOptions): string | null {
  const notes = [
    view.applies ? null : t("settingsPage.notHere"),
    sameSetting(view.value, view.original)
      ? null
      : t("settingsPage.fromFile", { value: valueWords(definition, view.original, { t, format }) }),
    definition.takesEffect === "next-call" ? t("settingsPage.nextCall") : null,
    definition.takesEffect === "next-start" ? t("settingsPage.nextStart") : null,
  ].filter((note) => note !== null);
  return notes.length === 0 ? null : notes.join(" ");
}

function valueWords({ key, type }: Definition, value: SettingValue, { t, format }: Pick<ShopRowsOptions, "t" | "format">): string {
  if (value === null && type.kind === "count") return t("settingsPage.no");
  if (value === null || value === "" || (Array.isArray(value) && value.length === 0)) return t("settingsPage.nothingSaid");
  if (type.kind === "choice") return t(optionKey(key, String(value)));
  if (type.kind === "switch") return t(value === true ? "settingsPage.yes" : "settingsPage.no");
  const text = textOfSetting(type, value, format.profile);
  if (type.kind === "count" || type.kind === "counts") return `${text} ${t(`settingsPage.unit.${type.unit}`)}`;
  return type.kind === "text" || type.kind === "texts" ? `«${text}»` : text;
}

function faultWords({ type }: Definition, fault: string, t: Translate): string {
  const known = ["type", "too-small", "too-large", "too-long", "empty", "not-a-choice", "too-many"] as const;
  const min = "min" in type ? type.min : 0;
  return t(`settingsPage.fault.${known.find((each) => each === fault) ?? "refused"}`, { min });
}

interface ControlOptions extends ShopRowsOptions {
  readonly ids: { readonly name: string; readonly effect: string };
  readonly isWrong: boolean;
}

function controlOf({ key, type }: Definition, { value }: SettingView, { settings, t, format, ids, isWrong }: ControlOptions) {
  if (type.kind === "switch") return <OnOff ids={ids} value={value === true} onChoice={(next) => settings.put(key, next)} />;
  if (type.kind === "choice") {
    const options = type.options.map((option) => ({ value: option, label: t(optionKey(key, option)) }));
    return <Choice ids={ids} options={options} value={String(value)} onChoice={(next) => settings.put(key, next)} />;
  }
  if (type.kind === "count" && type.usual !== undefined && value === null)
    return <OnOff ids={ids} value={false} onChoice={() => settings.put(key, type.usual ?? null)} />;
  const isNumber = type.kind !== "text" && type.kind !== "texts";
  const typed = (
    <TypedSetting
      ids={ids}
      text={textOfSetting(type, value, format.profile)}
      unit={type.kind === "count" || type.kind === "counts" ? t(`settingsPage.unit.${type.unit}`) : type.kind === "percent" ? "%" : null}
      isWide={!isNumber}
      isWrong={isWrong}
      isNumber={isNumber}
      onText={(text) => settings.put(key, settingOfText(type, text, format.profile))}
    />
  );
  if (type.kind !== "count" || type.usual === undefined) return typed;
  return (
    <div className={styles.limit}>
      {typed}
      <OnOff ids={ids} value onChoice={() => settings.put(key, null)} />
    </div>
  );
}

/** Every option of every setting has its words; a missing one is shown by its key. */
function optionKey(key: SettingKey, option: string): MessageKey {
  return `setting.${key}.options.${option}` as MessageKey;
}
