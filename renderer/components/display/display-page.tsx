import type { DisplayScreen, DisplayView } from "../../../shared/contract/display-contract.ts";
import type { DisplayLanguage } from "../../../shared/i18n/display-words.ts";
import { AccountScreen } from "./account-screen.tsx";
import styles from "./display.module.css";
import { IdleScreen } from "./idle-screen.tsx";
import { LanguageFlags } from "./language-flags.tsx";
import { PaidScreen } from "./paid-screen.tsx";
import { QuoteScreen } from "./quote-screen.tsx";
import { TwoTongues } from "./two-tongues.tsx";

interface DisplayPageProps {
  readonly view: DisplayView;
  readonly receivedMs: number;
  /** False: no amount is shown, for none is known to hold. */
  readonly inContact: boolean;
  readonly onLanguage: (language: DisplayLanguage) => void;
}

/** The screen that is turned to the customer. */
export function DisplayPage({ view, receivedMs, inContact, onLanguage }: DisplayPageProps) {
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <h1>{view.shop.name}</h1>
        <LanguageFlags country={view.shop.country} onLanguage={onLanguage} />
      </header>
      {inContact ? (
        <Screen screen={view.screen} receivedMs={receivedMs} />
      ) : (
        <main className={`${styles.screen} ${styles.soon}`}>
          <TwoTongues word="soon" />
        </main>
      )}
    </div>
  );
}

function Screen({ screen, receivedMs }: { readonly screen: DisplayScreen; readonly receivedMs: number }) {
  switch (screen.kind) {
    case "idle":
      return <IdleScreen screen={screen} receivedMs={receivedMs} />;
    case "account":
      return <AccountScreen screen={screen} receivedMs={receivedMs} />;
    case "paid":
      return <PaidScreen screen={screen} />;
    case "quote":
      return <QuoteScreen hit={screen.hit} />;
  }
}
