import { type Role, worksAs } from "../../../shared/contract/role.ts";
import type { SettingSection } from "../../../shared/settings/setting-definitions.ts";
import { useCore, usePreferences } from "../../client/core-context.tsx";
import card from "../../components/card/card.module.css";
import { useShop } from "../../shop/shop-context.tsx";
import { ArrangeCabins } from "./arrange-cabins.tsx";
import { BookCard } from "./book-card.tsx";
import { logoRow } from "./logo-row.tsx";
import { PeopleCard } from "./people-card.tsx";
import { screenRows } from "./screen-rows.tsx";
import type { SettingsRow } from "./settings-row.ts";
import { settingsWords } from "./settings-words.ts";
import { shopRows } from "./shop-rows.tsx";
import { soundRows } from "./sound-rows.tsx";
import { useShopSettings } from "./use-shop-settings.ts";

export interface SettingsSection {
  readonly id: SettingSection | "screen" | "sounds";
  readonly title: string;
  readonly help: string | null;
  readonly rows: readonly SettingsRow[];
  /** Larger matters with a card of their own. */
  readonly parts: readonly SettingsRow[];
}

/** What this person may set, section by section. */
export function useSettingsSections(role: Role): readonly SettingsSection[] {
  const { t, format } = useShop();
  const { preferences: store, sound } = useCore();
  const preferences = usePreferences((state) => state);
  const isOwner = worksAs(role, "owner");
  const settings = useShopSettings(isOwner);
  const window = { preferences, set: (change: Partial<typeof preferences>) => store.setState(change), t };
  const ofShop = (id: SettingSection, ...parts: readonly SettingsRow[]): SettingsSection => ({
    ...{ id, title: t(`settingsPage.section.${id}`), help: null, parts },
    rows: isOwner ? shopRows(id, { settings, t, format }) : [],
  });
  const withLogo = (section: SettingsSection) => (isOwner ? { ...section, rows: [...section.rows, logoRow(t, format)] } : section);
  const { part } = settingsWords(t);
  const sections: readonly SettingsSection[] = [
    ofShop("shop"),
    ofShop("cabins", ...(isOwner ? [{ id: "arrange", ...part("arrange"), row: <ArrangeCard key="arrange" /> }] : [])),
    ofShop("charging"),
    ofShop("prepaid"),
    ofShop("shift"),
    withLogo(ofShop("printer")),
    ofShop("alerts"),
    ofShop("people", ...(isOwner ? [{ id: "people", ...part("people"), row: <PeopleCard key="people" /> }] : [])),
    {
      id: "screen",
      title: t("settingsPage.section.screen"),
      help: t("settingsPage.sectionHelp.screen"),
      rows: screenRows(window),
      parts: [],
    },
    {
      id: "sounds",
      title: t("settingsPage.section.sounds"),
      help: t("settingsPage.sectionHelp.sounds"),
      rows: soundRows({ ...window, player: sound.player }),
      parts: [],
    },
    ofShop("display"),
    ofShop(
      "data",
      ...(worksAs(role, "supervisor") ? [{ id: "book", ...part("book"), row: <BookCard key="book" isOwner={isOwner} /> }] : []),
    ),
  ];
  return sections.filter(({ rows, parts }) => rows.length + parts.length > 0);
}

function ArrangeCard() {
  const { t } = useShop();
  return (
    <section className={card.card} aria-label={t("arrange.title")}>
      <h2>{t("arrange.title")}</h2>
      <p>{t("arrange.effect")}</p>
      <ArrangeCabins />
    </section>
  );
}
