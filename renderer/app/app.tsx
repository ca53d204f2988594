import { MantineProvider } from "@mantine/core";
import { useEffect, useState } from "react";
import { type Language, translator } from "../../shared/i18n/translate.ts";
import { type Core, CoreProvider, useLive } from "../client/core-context.tsx";
import { ShopProvider } from "../shop/shop-context.tsx";
import styles from "./app.module.css";
import { browserLanguage, keepLanguage, keptLanguage } from "./language.ts";
import { LockScreen } from "./lock-screen.tsx";
import { Shell } from "./shell.tsx";
import { theme } from "./theme.ts";

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

function Window() {
  const hello = useLive((state) => state.hello);
  const [chosen, setChosen] = useState(keptLanguage);
  const language: Language = chosen ?? hello?.shop.language ?? browserLanguage();
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  if (hello === null) return <main className={styles.waiting}>{translator(language)("app.loading")}</main>;
  const choose = (next: Language) => {
    keepLanguage(next);
    setChosen(next);
  };
  return (
    <ShopProvider shop={hello.shop} language={language}>
      {hello.needsSignIn ? <LockScreen /> : <Shell onLanguage={choose} />}
    </ShopProvider>
  );
}
