import { TextInput } from "@mantine/core";
import { type ReactNode, useState } from "react";
import { type Role, worksAs } from "../../../shared/contract/role.ts";
import type { Translate } from "../../../shared/i18n/translate.ts";
import { useCore, useLive } from "../../client/core-context.tsx";
import { lock } from "../../client/sign-in.ts";
import button from "../../components/button/button.module.css";
import card from "../../components/card/card.module.css";
import { Icon } from "../../components/icon/icon.tsx";
import scene from "../../components/scene/scene.module.css";
import { useShop } from "../../shop/shop-context.tsx";
import styles from "./settings.module.css";
import { isFound, type Searchable } from "./settings-search.ts";
import { settingsWords } from "./settings-words.ts";
import { type SettingsSection, useSettingsSections } from "./use-settings-sections.tsx";

/** Everything that can be set: the shop's by its owner, this window's by whoever works at it. */
export function Settings() {
  const { t } = useShop();
  const role = useLive((state) => state.hello?.role ?? "cashier");
  const [query, setQuery] = useState("");
  const sections = useSettingsSections(role);
  const found = sections.flatMap((section) => foundIn(section, query, t) ?? []);
  return (
    <main className={scene.page}>
      <div className={scene.head}>
        <h1>{t("settings.title")}</h1>
        <TextInput
          type="search"
          className={styles.search}
          aria-label={t("settingsPage.search")}
          placeholder={t("settingsPage.searchHint")}
          leftSection={<Icon name="search" size={15} />}
          value={query}
          onChange={(event) => setQuery(event.currentTarget.value)}
        />
      </div>
      <div className={styles.page}>
        <nav className={styles.sections} aria-label={t("settingsPage.sections")}>
          {found.map(({ id, title }) => (
            <button key={id} type="button" onClick={() => document.getElementById(`settings-${id}`)?.scrollIntoView()}>
              {title}
            </button>
          ))}
        </nav>
        <div className={styles.list}>
          {worksAs(role, "owner") ? null : <OwnerOnly />}
          {found.length === 0 ? <p className={styles.nothing}>{nothingWords(query, role, t)}</p> : null}
          {found.map((section) => (
            <Section key={section.id} section={section} />
          ))}
        </div>
      </div>
    </main>
  );
}

/** Nothing of what this person may set is meant: is it the owner's, that is said by its name. */
function nothingWords(query: string, role: Role, t: Translate): string {
  const [name] = worksAs(role, "owner") ? [] : settingsWords(t).ofShop(query);
  return name === undefined ? t("settingsPage.nothing", { query }) : t("settingsPage.foundForOwner", { name });
}

/** The section with its rows that the query finds; null where it finds none. */
function foundIn(section: SettingsSection, query: string, t: Translate): SettingsSection | null {
  if (query.trim() === "") return section;
  const words = settingsWords(t).section(section.id);
  const isMeant = (row: Searchable) => isFound(query, row, words, t("settingsPage.smallWords"));
  const rows = section.rows.filter(isMeant);
  const parts = section.parts.filter(isMeant);
  return rows.length + parts.length === 0 ? null : { ...section, rows, parts };
}

function Section({ section: { id, title, help, rows, parts } }: { readonly section: SettingsSection }): ReactNode {
  const { t } = useShop();
  // Its rows are one card of several then, and each has a name of its own.
  const name = parts.length === 0 ? title : t("settingsPage.rulesOf", { title });
  return (
    <div id={`settings-${id}`} className={styles.section}>
      {rows.length === 0 ? null : (
        <section className={card.card} aria-label={name}>
          <h2>{name}</h2>
          {help === null ? null : <p>{help}</p>}
          <div>{rows.map(({ row }) => row)}</div>
        </section>
      )}
      {parts.map(({ row }) => row)}
    </div>
  );
}

/** Whoever is not the owner sets this window only, and is told how the owner comes in. */
function OwnerOnly() {
  const { t } = useShop();
  const core = useCore();
  const person = useLive((state) => state.hello?.person ?? null);
  return (
    <p className={styles.ownerOnly}>
      <Icon name="lock" size={15} />
      <span>{t("settingsPage.ownerOnly")}</span>
      {person === null ? null : (
        <button type="button" className={button.small} onClick={() => void lock(core)}>
          {t("settingsPage.enterAsOwner")}
        </button>
      )}
    </p>
  );
}
