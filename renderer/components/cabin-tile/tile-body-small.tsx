import { micros } from "../../../shared/money/micros.ts";
import { offHookSeconds } from "../../live/off-hook-seconds.ts";
import { TickingText } from "../../live/ticking-text.tsx";
import { useShop } from "../../shop/shop-context.tsx";
import { Icon } from "../icon/icon.tsx";
import { shortAlertWords } from "./alert-words.ts";
import styles from "./cabin-tile.module.css";
import { DepositTrack } from "./deposit-bar.tsx";
import { DestinationLine } from "./destination-line.tsx";
import { dialledSoFar } from "./dialled-so-far.ts";
import { FitText } from "./fit-text.tsx";
import { shortLineWords } from "./line-words.ts";
import { minutesAndSeconds } from "./minutes-and-seconds.ts";
import { minutesSince } from "./minutes-since.ts";
import { shortRefusedWords } from "./short-refused-words.ts";
import { ago } from "./tile-meta.ts";
import { tileMoney, wireMicros } from "./tile-money.ts";
import type { TileBodyProps } from "./tile-props.ts";
import { isUncharged } from "./tile-tone.ts";

/** What fits on a tile of forty: flag, country and the amount. */
export function TileBodySmall(props: TileBodyProps) {
  const { cabin, receivedMs, estimated, level, tone } = props;
  const { format } = useShop();
  const { live, alert } = cabin;
  const called = live?.call ?? alert ?? dialledSoFar(cabin);
  const note = useNote(props);
  const amount = amountOf(props);
  // Why the amount is none stands below it.
  const isFree = tone === "no-charge";
  const talking = live !== null && cabin.state === "talking";
  return (
    <div className={styles.body}>
      {called === null || called.destination === null ? null : (
        <DestinationLine call={{ dialled: called.dialled, destination: called.destination }} short={level} />
      )}
      {note === null || isFree ? null : <div className={styles.mini}>{note}</div>}
      {talking && !isUncharged(cabin) ? (
        <div className={styles.big}>
          <TickingText
            className={styles.cost}
            active
            value={(now) => tileMoney(cabin, receivedMs, now).running}
            text={(amount) => `${estimated ? "≈" : ""}${format.money(micros(amount))}`}
          />
        </div>
      ) : null}
      {amount === null ? null : (
        <div className={styles.big}>
          <FitText className={styles.cost} text={format.money(amount)} />
        </div>
      )}
      {isFree ? <div className={styles.mini}>{note}</div> : null}
      {tone === "off-hook" ? <OffHookNote {...props} /> : null}
      {talking && cabin.account?.mode === "prepaid" ? <DepositTrack cabin={cabin} receivedMs={receivedMs} /> : null}
    </div>
  );
}

/** "descolgada 0:08": the second runs in it. */
function OffHookNote({ cabin: { offHook }, receivedMs, undialled }: TileBodyProps) {
  const { t } = useShop();
  if (offHook == null) return null;
  return (
    <div className={styles.mini} data-undialled={undialled || undefined}>
      {undialled ? <Icon name="warning" size={13} /> : null}
      <TickingText
        active
        value={(now) => offHookSeconds(offHook, receivedMs, now)}
        text={(elapsed) => t(undialled ? "tile.undialledShort" : "tile.offHookShort", { time: minutesAndSeconds(elapsed) })}
      />
    </div>
  );
}

function amountOf({ cabin, receivedMs, tone }: TileBodyProps) {
  if ((tone === "to-pay" || (tone === "alert" && cabin.state === "to-pay")) && cabin.account !== null)
    return wireMicros(cabin.account.due.cash);
  if (tone === "paid" && cabin.lastSale !== null) return wireMicros(cabin.lastSale.change);
  if (tone === "no-charge") return tileMoney(cabin, receivedMs, receivedMs).account;
  if (tone === "open" && cabin.account?.mode === "prepaid") return wireMicros(cabin.account.deposit);
  return null;
}

function useNote({ cabin, tone, minute }: TileBodyProps): string | null {
  const { t, format } = useShop();
  switch (tone) {
    case "alert":
      return cabin.alert === null ? null : shortAlertWords(cabin.alert, t, format);
    case "dialling":
      return t("tile.diallingShort");
    case "ringing":
      return t("tile.notYetChargedShort");
    case "cutting-off":
      return t("tile.cuttingShort");
    case "no-charge":
      return t("state.no-charge");
    case "to-pay":
      return t("tile.calls", { count: cabin.account?.calls.length ?? 0 });
    case "paid":
      return t("tile.change");
    case "open":
      return cabin.account?.mode === "prepaid" ? t("tile.deposit") : t("tile.postpaid");
    case "disabled":
      return cabin.disabled?.reason || t("tile.since", { time: format.time(cabin.disabled?.since ?? cabin.since) });
    case "unreachable":
      return `${shortLineWords(cabin.lineUser, t)}\n${t("tile.ago", { time: ago(minutesSince(cabin.since, minute), t) })}`;
    case "free":
      return cabin.uncharged === null ? shortRefusedWords(cabin, minute, t) : t("tile.nextUncharged");
    case "talking":
    case "off-hook":
      return null;
  }
}
