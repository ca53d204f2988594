import { Menu } from "@mantine/core";
import type { Language } from "../../../shared/i18n/translate.ts";
import { useShop } from "../../shop/shop-context.tsx";
import { type Preferences, themes } from "../../store/preferences.ts";
import { Icon } from "../icon/icon.tsx";
import { Kbd } from "../kbd/kbd.tsx";
import styles from "./top-bar.module.css";

interface UserMenuProps {
  /** Of the person who signed in; the shop's own word for whoever is at the till where nobody does. */
  readonly name: string;
  readonly minute: Date;
  readonly look: Preferences["theme"];
  readonly onLook: (look: Preferences["theme"]) => void;
  readonly onLanguage: (language: Language) => void;
  /** Opens everything else this window can be told. */
  readonly onPreferences: () => void;
  /** Opens the customer display. */
  readonly onDisplay: () => void;
  /** Changes the PIN of whoever is signed in; null where nobody is. */
  readonly onOwnPin: (() => void) | null;
  /** Null where nobody is signed in. */
  readonly onLock: (() => void) | null;
}

const languages = [
  ["es", "Español"],
  ["en", "English"],
] as const;

/** Who is at the till and what time it is; behind it, the look and the language of this window. */
export function UserMenu({ name, minute, look: chosen, onLook, onLanguage, onPreferences, onDisplay, onOwnPin, onLock }: UserMenuProps) {
  const { t, format, language } = useShop();
  return (
    <Menu position="bottom-end" width={200}>
      <Menu.Target>
        <button type="button" className={styles.who}>
          <span className={styles.initials}>{initials(name)}</span>
          <span>
            <b>{name}</b>
            <small>
              {format.time(minute)} · {format.day(minute)}
            </small>
            <span className="visually-hidden">{t("menu.user")}</span>
          </span>
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {onLock === null ? null : (
          <>
            <Menu.Item leftSection={<Icon name="lock" size={14} />} rightSection={<Kbd>F12</Kbd>} onClick={onLock}>
              {t("lock.now")}
            </Menu.Item>
            {onOwnPin === null ? null : (
              <Menu.Item leftSection={<Icon name="person" size={14} />} onClick={onOwnPin}>
                {t("till.ownPin")}
              </Menu.Item>
            )}
            <Menu.Divider />
          </>
        )}
        <Menu.Item leftSection={<Icon name="screen" size={14} />} onClick={onDisplay}>
          {t("customerDisplay.open")}
        </Menu.Item>
        <Menu.Label>{t("theme.label")}</Menu.Label>
        {themes.map((look) => (
          <Menu.Item key={look} leftSection={mark(chosen === look)} onClick={() => onLook(look)}>
            {t(`theme.${look}`)}
          </Menu.Item>
        ))}
        <Menu.Label>{t("language.label")}</Menu.Label>
        {languages.map(([code, name]) => (
          <Menu.Item key={code} lang={code} leftSection={mark(language === code)} onClick={() => onLanguage(code)}>
            {name}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item leftSection={<Icon name="gear" size={14} />} onClick={onPreferences}>
          {t("menu.preferences")}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

function mark(on: boolean) {
  return on ? <Icon name="check" size={14} /> : <span style={{ display: "block", width: 14 }} />;
}

function initials(name: string): string {
  const letters = name.split(/\s+/).map((part) => part[0] ?? "");
  return letters.slice(0, 2).join("").toUpperCase();
}
