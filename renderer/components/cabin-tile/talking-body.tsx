import { micros } from "../../../shared/money/micros.ts";
import { runningCall } from "../../live/running-call.ts";
import { TickingText } from "../../live/ticking-text.tsx";
import { useShop } from "../../shop/shop-context.tsx";
import { dialledNumber } from "../flag/dialled-number.ts";
import styles from "./cabin-tile.module.css";
import { CallsOfAccount } from "./calls-of-account.tsx";
import { DepositBar } from "./deposit-bar.tsx";
import { DestinationLine } from "./destination-line.tsx";
import { FitText } from "./fit-text.tsx";
import { TileButton } from "./tile-button.tsx";
import { tileMoney } from "./tile-money.ts";
import type { TileBodyProps } from "./tile-props.ts";
import { TileRate } from "./tile-rate.tsx";
import { isUncharged } from "./tile-tone.ts";

/** Duration and running cost: the same price() the bill is made with. */
export function TalkingBody(props: TileBodyProps) {
  const { cabin, receivedMs, tone, level, estimated, actions } = props;
  const { t, format, shop } = useShop();
  const { live, account } = cabin;
  if (live === null) return <div className={styles.body} />;
  const prepaid = account?.mode === "prepaid";
  const running = {
    active: true,
    value: (now: number) => tileMoney(cabin, receivedMs, now).running,
    text: (amount: number) => `${estimated ? "≈" : ""}${format.money(micros(amount))}`,
  };
  return (
    <div className={styles.body}>
      <DestinationLine call={live.call} />
      <div className={styles.number}>{dialledNumber(live.call.dialled, shop.dialPlan).grouped}</div>
      {level === "XL" ? <CallsOfAccount cabin={cabin} /> : null}
      {tone === "cutting-off" && prepaid ? (
        <div className={styles.add}>
          <TileButton icon="plus" kind="small" onPress={() => actions.addDeposit(cabin.number)}>
            {t("tile.addDeposit")}
          </TileButton>
        </div>
      ) : null}
      <div className={styles.big}>
        <TickingText
          className={styles.duration}
          active
          value={(now) => runningCall(live, receivedMs, now).wholeSeconds}
          text={format.duration}
        />
        {isUncharged(cabin) ? (
          <span className={styles["struck-cost"]}>
            <s>
              <TickingText {...running} />
            </s>
            <FitText className={styles.cost} text={format.money(tileMoney(cabin, receivedMs, receivedMs).account)} />
          </span>
        ) : (
          <TickingText className={styles.cost} {...running} />
        )}
      </div>
      {prepaid ? <DepositBar {...props} /> : <TalkingFoot {...props} />}
    </div>
  );
}

function TalkingFoot({ cabin, receivedMs, estimated }: TileBodyProps) {
  const { t, format } = useShop();
  const { live, account } = cabin;
  const uncharged = live?.call.uncharged ?? cabin.uncharged;
  const disables = cabin.disablesAfterCall ? <span className={styles.end}>{t("tile.disablesAfter")}</span> : null;
  if (uncharged !== null) {
    return (
      <div className={styles.foot}>
        <span className={styles["cut-text"]}>{t("tile.reason", { reason: uncharged.reason })}</span>
        {disables}
      </div>
    );
  }
  return (
    <div className={styles.foot}>
      {live === null ? null : <TileRate live={live} />}
      {disables ?? (
        <span className={styles.end}>
          {account !== null && account.calls.length > 0 ? (
            <>
              {t("tile.account")}{" "}
              <b>
                <TickingText
                  active
                  value={(now) => tileMoney(cabin, receivedMs, now).account}
                  text={(amount) => `${estimated ? "≈" : ""}${format.money(micros(amount))}`}
                />
              </b>
            </>
          ) : (
            t("tile.postpaid")
          )}
        </span>
      )}
    </div>
  );
}
