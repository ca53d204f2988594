import type { DisplayScreen } from "../../../shared/contract/display-contract.ts";
import { wireMicros } from "../cabin-tile/tile-money.ts";
import { BigAmount } from "./big-amount.tsx";
import styles from "./display.module.css";
import own from "./paid-screen.module.css";
import { TwoTongues } from "./two-tongues.tsx";

/** What was received and what is given back, for as long as the cashier may still undo it. */
export function PaidScreen({ screen }: { readonly screen: Extract<DisplayScreen, { kind: "paid" }> }) {
  return (
    <main className={`${styles.screen} ${own.paid}`}>
      <BigAmount word="total" amount={wireMicros(screen.total)} mood="plain" />
      <BigAmount word="received" amount={wireMicros(screen.received)} mood="plain" />
      <BigAmount word="change" amount={wireMicros(screen.change)} mood="change" />
      <p className={own.thanks}>
        <TwoTongues word="thanks" />
      </p>
    </main>
  );
}
