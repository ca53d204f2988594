import type { DisplayRunning, DisplayScreen } from "../../../shared/contract/display-contract.ts";
import type { Micros } from "../../../shared/money/micros.ts";
import { runningCall } from "../../live/running-call.ts";
import { TickingText } from "../../live/ticking-text.tsx";
import { twoDigits } from "../cabin-tile/two-digits.ts";
import { Flag } from "../flag/flag.tsx";
import styles from "./display.module.css";
import own from "./idle-screen.module.css";
import { TaxOnTop } from "./tax-on-top.tsx";
import { TwoTongues, useDisplaySpeech } from "./two-tongues.tsx";

interface IdleScreenProps {
  readonly screen: Extract<DisplayScreen, { kind: "idle" }>;
  readonly receivedMs: number;
}

/** Nobody is served: what the usual calls cost, and who is on the phone for how long. */
export function IdleScreen({ screen, receivedMs }: IdleScreenProps) {
  const { format } = useDisplaySpeech();
  return (
    <main className={`${styles.screen} ${own.idle}`} data-lines={screen.lines.length > 0 || undefined}>
      <section className={`${styles.column} ${own.prices}`}>
        <h2>
          <TwoTongues word="prices" />
          <TaxOnTop />
        </h2>
        <ul>
          {screen.prices.map(({ destination, country, perMinute }) => (
            <li key={destination}>
              <Flag flag={country?.toLowerCase() ?? null} width={54} />
              <span>{destination}</span>
              <b>{format.bareRate(perMinute, "minute")}</b>
            </li>
          ))}
        </ul>
      </section>
      {screen.lines.length === 0 ? null : (
        <section className={`${styles.column} ${own.lines}`}>
          <h2>
            <TwoTongues word="inCall" />
          </h2>
          <ul data-many={screen.lines.length > 6 || undefined}>
            {screen.lines.map((running) => (
              <Line key={running.cabin} running={running} receivedMs={receivedMs} />
            ))}
          </ul>
        </section>
      )}
    </main>
  );
}

/** A cabin on the phone: how long, how much, and how long it may still. */
function Line({ running, receivedMs }: { readonly running: DisplayRunning; readonly receivedMs: number }) {
  const { format } = useDisplaySpeech();
  const talks = running.call.state === "talking";
  const now = (nowMs: number) => runningCall(running, receivedMs, nowMs);
  return (
    <li>
      <b>{twoDigits(running.cabin)}</b>
      <TickingText value={(ms) => (talks ? now(ms).wholeSeconds : 0)} text={format.duration} active={talks} />
      <TickingText
        className={own.lineCost}
        value={(ms) => (running.charged ? now(ms).price : 0)}
        text={(amount) => format.money(amount as Micros)}
        active={talks && running.charged}
      />
      {running.isPrepaid ? (
        <small>
          <TwoTongues word="left" />
          <TickingText value={(ms) => now(ms).secondsLeft} text={format.duration} active={talks} />
        </small>
      ) : null}
    </li>
  );
}
