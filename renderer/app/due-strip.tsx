import { useCore, useLive, usePanel } from "../client/core-context.tsx";
import { wireMicros } from "../components/cabin-tile/tile-money.ts";
import { tileTone, toneIcons } from "../components/cabin-tile/tile-tone.ts";
import { twoDigits } from "../components/cabin-tile/two-digits.ts";
import { Icon } from "../components/icon/icon.tsx";
import { runningCall } from "../live/running-call.ts";
import { TickingText } from "../live/ticking-text.tsx";
import { useTicking } from "../live/use-ticking.ts";
import { useShop } from "../shop/shop-context.tsx";
import type { ReceivedCabin } from "../store/live-store.ts";
import { emptyTill } from "../store/panel-store.ts";
import styles from "./due-strip.module.css";

const WANTED = ["to-pay", "cutting-off"] as const;
type Wanted = (typeof WANTED)[number];

/** Away from the cabins: those that owe and those about to be cut, each a way back to itself. Nothing where there are none. */
export function DueStrip() {
  const { t } = useShop();
  const away = usePanel((state) => state.scene !== "cabins");
  const cabins = useLive((state) => state.cabins);
  const talking = away && cabins.some(({ cabin }) => cabin.live !== null);
  // One text a second, and a render only when a chip comes or goes.
  const tones = useTicking(talking, (nowMs) => cabins.map(({ cabin, receivedMs }) => tileTone(cabin, receivedMs, nowMs)).join());
  if (!away) return null;
  const wanted = tones.split(",").flatMap((tone, place) => {
    const received = cabins[place];
    const known = WANTED.find((each) => each === tone);
    return received === undefined || known === undefined ? [] : [{ received, tone: known }];
  });
  if (wanted.length === 0) return null;
  return (
    <nav className={styles.strip} aria-label={t("help.strip")}>
      {wanted.map(({ received, tone }) => (
        <Chip key={received.cabin.number} received={received} tone={tone} />
      ))}
    </nav>
  );
}

function Chip({ received, tone }: { readonly received: ReceivedCabin; readonly tone: Wanted }) {
  const { t, format } = useShop();
  const { panel } = useCore();
  const { cabin, receivedMs } = received;
  const { live } = cabin;
  const back = () =>
    panel.setState({
      ...emptyTill,
      ...{ scene: "cabins", quoteOpen: false, selected: cabin.number, zone: tone === "to-pay" ? "till" : "panel", buffer: "" },
    });
  return (
    <button type="button" data-tone={tone} onClick={back}>
      <Icon name={toneIcons[tone]} size={15} />
      <b>{twoDigits(cabin.number)}</b>
      {tone === "to-pay" || live === null ? (
        <>
          {t("state.to-pay")} <b>{format.money(wireMicros(cabin.account?.due.cash ?? "0"))}</b>
        </>
      ) : (
        <>
          {t("help.cutsIn")}{" "}
          <b>
            <TickingText value={(nowMs) => runningCall(live, receivedMs, nowMs).secondsLeft} text={format.duration} active />
          </b>
        </>
      )}
    </button>
  );
}
