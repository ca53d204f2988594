import { MantineProvider } from "@mantine/core";
import { useEffect } from "react";
import { type Role, worksAs } from "../../shared/contract/role.ts";
import { type Language, translator } from "../../shared/i18n/translate.ts";
import { type Core, CoreProvider, useLive, usePreferences } from "../client/core-context.tsx";
import { useLate } from "../client/use-late.ts";
import { CharacterKeysProvider } from "../components/kbd/character-keys-context.tsx";
import { Rates } from "../scenes/rates/rates.tsx";
import { Wizard } from "../scenes/wizard/wizard.tsx";
import { ShopProvider, useShop } from "../shop/shop-context.tsx";
import styles from "./app.module.css";
import { browserLanguage } from "./language.ts";
import { LockScreen } from "./lock-screen.tsx";
import { Shell } from "./shell.tsx";
import { theme } from "./theme.ts";
import { useLook } from "./use-look.ts";

/** The whole window. Until the core has said which shop this is, there is no way to write its money. */
export function App({ core }: { readonly core: Core }) {
  return (
    <MantineProvider theme={theme} defaultColorScheme="auto">
      <CoreProvider core={core}>
        <Window />
      </CoreProvider>
    </MantineProvider>
  );
}

/** A core that starts beside the window is mostly there before. */
const AWAY_AFTER_MS = 4_000;

function Window() {
  const hello = useLive((state) => state.hello);
  const characterKeys = usePreferences((state) => state.characterKeys);
  const chosen = usePreferences((state) => state.language);
  const language: Language = chosen ?? hello?.shop.language ?? browserLanguage();
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const isAway = useLate(hello === null, AWAY_AFTER_MS);
  if (hello === null) {
    const t = translator(language);
    return (
      <main className={styles.waiting} role="status">
        {t(isAway ? "app.away" : "app.loading")}
      </main>
    );
  }
  return (
    <CharacterKeysProvider wanted={characterKeys}>
      <ShopProvider shop={hello.shop} language={language}>
        <Looks />
        {hello.setup === true ? <SetUp role={hello.role} /> : hello.needsSignIn ? <LockScreen /> : <Shell />}
      </ShopProvider>
    </CharacterKeysProvider>
  );
}

/** A shop that is not set up yet has no counter. */
function SetUp({ role }: { readonly role: Role }) {
  const { t } = useShop();
  if (!worksAs(role, "owner")) return <main className={styles.waiting}>{t("setup.onlyOwner")}</main>;
  return <Wizard prices={<Rates />} />;
}

function Looks() {
  useLook();
  return null;
}
