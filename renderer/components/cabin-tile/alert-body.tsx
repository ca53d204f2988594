import { micros } from "../../../shared/money/micros.ts";
import { runningCall } from "../../live/running-call.ts";
import { TickingText } from "../../live/ticking-text.tsx";
import { useShop } from "../../shop/shop-context.tsx";
import { dialledNumber } from "../flag/dialled-number.ts";
import { Flag } from "../flag/flag.tsx";
import { alertWords } from "./alert-words.ts";
import styles from "./cabin-tile.module.css";
import { TileButton } from "./tile-button.tsx";
import { tileMoney, wireMicros } from "./tile-money.ts";
import type { TileBodyProps } from "./tile-props.ts";

/** What a rule found, and what can be done about it. A call that is up goes on counting. */
export function AlertBody(props: TileBodyProps) {
  const { cabin, actions } = props;
  const { t, format, shop } = useShop();
  const { alert } = cabin;
  if (alert === null) return <div className={styles.body} />;
  const { flag, grouped } = dialledNumber(alert.dialled, shop.dialPlan);
  const isBlocked = alert.rule === "blocked-destination";
  const destination = alert.destination === "" ? t("alerts.rule.refused-attempts") : alert.destination;
  return (
    <div className={styles.body}>
      <div className={styles.dest}>
        <Flag flag={flag} width={21} />
        <span>{isBlocked ? t("alerts.blocked", { destination }) : destination}</span>
      </div>
      <div className={styles.number}>{grouped}</div>
      <Running {...props} />
      <div className={styles.alert}>
        <b>{alertWords(alert, t, format)}</b>
        <span>{belowOf(props, t, format)}</span>
      </div>
      <div className={styles.answers}>
        {alert.rule === "dear-call" ? (
          <TileButton icon="check" kind="small" onPress={() => actions.answerAlert(cabin.number, "allow")}>
            {t("alerts.allow")}
          </TileButton>
        ) : (
          <TileButton icon="lock" kind="small" onPress={() => actions.answerAlert(cabin.number, "block")}>
            {t("alerts.block")}
          </TileButton>
        )}
        <TileButton
          icon={alert.rule === "dear-call" ? "close" : "check"}
          kind="small"
          onPress={() => actions.answerAlert(cabin.number, "dismiss")}
        >
          {t("alerts.dismiss")}
        </TileButton>
      </div>
    </div>
  );
}

/** The duration and the cost of a call that goes on. */
function Running({ cabin, receivedMs, estimated }: TileBodyProps) {
  const { format } = useShop();
  const { live } = cabin;
  if (live === null || cabin.state !== "talking") return null;
  return (
    <div className={styles.big}>
      <TickingText
        className={styles.duration}
        active
        value={(now) => runningCall(live, receivedMs, now).wholeSeconds}
        text={format.duration}
      />
      <TickingText
        className={styles.cost}
        active
        value={(now) => tileMoney(cabin, receivedMs, now).running}
        text={(amount) => `${estimated ? "≈" : ""}${format.money(micros(amount))}`}
      />
    </div>
  );
}

/** Money that is owed is said here too; else whether the call went out. */
function belowOf({ cabin }: TileBodyProps, t: ReturnType<typeof useShop>["t"], format: ReturnType<typeof useShop>["format"]): string {
  if (cabin.state === "to-pay" && cabin.account !== null) return `${t("state.to-pay")} ${format.money(wireMicros(cabin.account.due.cash))}`;
  if (cabin.alert?.connected === false) return t("alerts.notConnected");
  return cabin.live === null ? "" : t("alerts.connected");
}
