import { runningCall } from "../../live/running-call.ts";
import { TickingText } from "../../live/ticking-text.tsx";
import { useShop } from "../../shop/shop-context.tsx";
import { Icon } from "../icon/icon.tsx";
import styles from "./cabin-tile.module.css";
import { CabinTrace, isTraced } from "./cabin-trace.tsx";
import { HungUp } from "./hung-up.tsx";
import { minutesAndSeconds } from "./minutes-and-seconds.ts";
import { isSmall } from "./tile-level.ts";
import { tileMeta } from "./tile-meta.ts";
import type { CabinTileProps } from "./tile-props.ts";
import { type TileTone, toneIcons } from "./tile-tone.ts";
import { twoDigits } from "./two-digits.ts";

/** Number, state and one extra fact. Small tiles put the time of a call in the place of its word. */
export function TileHead(props: CabinTileProps & { readonly tone: TileTone }) {
  const { cabin, level, tone } = props;
  const large = level === "L" || level === "XL";
  return (
    <div className={styles.head}>
      <b className={styles.no}>{twoDigits(cabin.number)}</b>
      <span className={styles.word}>
        <Icon name={toneIcons[tone]} size={large ? 18 : 15} />
        <Word {...props} />
      </span>
      <CabinTrace cabin={cabin} isShort={!large} />
      {isSmall(level) || (isTraced(cabin) && !large) ? null : <Meta {...props} />}
      {tone === "to-pay" && cabin.line === "unreachable" ? <Icon name="unplugged" size={15} /> : null}
    </div>
  );
}

function Word({ cabin, receivedMs, level, tone }: CabinTileProps & { readonly tone: TileTone }) {
  const { t, format } = useShop();
  const { live } = cabin;
  if (tone === "cutting-off" && live !== null) {
    const countdown = (
      <TickingText
        className={styles.countdown}
        active
        value={(now) => runningCall(live, receivedMs, now).secondsLeft}
        text={minutesAndSeconds}
      />
    );
    if (isSmall(level)) return countdown;
    return (
      <>
        <span className={styles.label}>{t("state.cutting-off")}</span>
        {countdown}
      </>
    );
  }
  if (!isSmall(level) || tone === "cutting-off") return <span className={styles.label}>{t(`state.${tone}`)}</span>;
  if (tone === "talking" || tone === "no-charge") {
    return (
      <TickingText
        className={styles.label}
        active={live !== null}
        value={(now) => (live === null ? 0 : runningCall(live, receivedMs, now).wholeSeconds)}
        text={(elapsed) => (live === null ? "" : format.duration(elapsed))}
      />
    );
  }
  return <span className={styles.label}>{t(`short.${tone}`)}</span>;
}

function Meta({ cabin, minute, tone, estimated }: CabinTileProps & { readonly tone: TileTone }) {
  const { t, format } = useShop();
  // Nobody knows whether the handset still lies beside its phone, either.
  if (estimated && (cabin.live !== null || cabin.offHook != null)) {
    return (
      <span className={styles.meta}>
        <Icon name="unplugged" size={15} />
      </span>
    );
  }
  const hungUpAt = tone === "to-pay" ? (cabin.account?.lastEndedAt ?? null) : null;
  if (hungUpAt !== null) return <HungUp at={hungUpAt} minute={minute} />;
  return <span className={styles.meta}>{tileMeta(cabin, tone, t, format)}</span>;
}
