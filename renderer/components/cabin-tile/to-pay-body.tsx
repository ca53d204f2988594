import { negateMicros } from "../../../shared/money/micros.ts";
import { useShop } from "../../shop/shop-context.tsx";
import styles from "./cabin-tile.module.css";
import { CallsOfAccount } from "./calls-of-account.tsx";
import { DestinationLine } from "./destination-line.tsx";
import { FitText } from "./fit-text.tsx";
import { refusedWords } from "./refused-words.ts";
import { shortRefusedWords } from "./short-refused-words.ts";
import { talkedSeconds } from "./talked-seconds.ts";
import { TileButton } from "./tile-button.tsx";
import { wireMicros } from "./tile-money.ts";
import type { TileBodyProps } from "./tile-props.ts";

/** The loudest tile: the total, and the one thing to do. */
export function ToPayBody({ cabin, minute, level, actions }: TileBodyProps) {
  const { t, format } = useShop();
  const { account } = cabin;
  // The button below must stay in sight.
  const refused = shortRefusedWords(cabin, minute, t) ?? refusedWords(cabin, minute, t);
  if (account === null) return <div className={styles.body} />;
  const first = account.calls[0];
  const due = wireMicros(account.due.cash);
  const total = format.money(wireMicros(account.total));
  return (
    <div className={styles.body}>
      {first === undefined ? null : (
        <DestinationLine call={first}>
          {account.calls.length > 1 ? <span className={styles.more}>+{account.calls.length - 1}</span> : null}
        </DestinationLine>
      )}
      {refused === null ? null : <p className={styles.flagged}>{refused}</p>}
      <div className={styles.number}>
        {t("tile.calls", { count: account.calls.length })} · {format.duration(talkedSeconds(account.calls))}
      </div>
      {level === "XL" ? <CallsOfAccount cabin={cabin} /> : null}
      <div className={styles.big}>
        <FitText className={styles.total} text={total} />
      </div>
      <TileButton icon="banknote" kind="pay" onPress={() => actions.charge(cabin.number)}>
        {due < 0 ? t("tile.giveBack", { amount: format.money(negateMicros(due)) }) : t("tile.charge", { amount: format.money(due) })}
      </TileButton>
    </div>
  );
}
