import type { DisplayRunning } from "../../../shared/contract/display-contract.ts";
import { type Micros, subtractMicros } from "../../../shared/money/micros.ts";
import { runningCall } from "../../live/running-call.ts";
import { TickingText } from "../../live/ticking-text.tsx";
import styles from "./running-meter.module.css";
import { TwoTongues, useDisplaySpeech } from "./two-tongues.tsx";

interface RunningMeterProps {
  readonly running: DisplayRunning;
  readonly receivedMs: number;
  /** What of the customer's deposit is not used by calls that have ended; null without one. */
  readonly depositLeft: Micros | null;
}

/** Time, cost and what is left of the call that is up, by the same price that bills it. */
export function RunningMeter({ running, receivedMs, depositLeft }: RunningMeterProps) {
  const { format } = useDisplaySpeech();
  const talks = running.call.state === "talking";
  const now = (nowMs: number) => runningCall(running, receivedMs, nowMs);
  return (
    <dl className={styles.meter} data-uncharged={!running.charged || undefined}>
      <div>
        <dt>
          <TwoTongues word="time" />
        </dt>
        <dd>
          <TickingText value={(ms) => (talks ? now(ms).wholeSeconds : 0)} text={format.duration} active={talks} />
        </dd>
      </div>
      <div data-amount>
        <dt>
          <TwoTongues word={talks ? (running.charged ? "cost" : "notCharged") : "ringing"} />
        </dt>
        <dd>
          <TickingText
            value={(ms) => (running.charged ? now(ms).price : 0)}
            text={(amount) => format.money(amount as Micros)}
            active={talks && running.charged}
          />
        </dd>
      </div>
      {running.isPrepaid ? (
        <div>
          <dt>
            <TwoTongues word="left" />
          </dt>
          <dd>
            <TickingText value={(ms) => now(ms).secondsLeft} text={format.duration} active={talks} />
          </dd>
          {depositLeft === null ? null : (
            <dd className={styles.smaller}>
              <TickingText
                value={(ms) => subtractMicros(depositLeft, now(ms).price)}
                text={(amount) => format.money(amount as Micros)}
                active={talks}
              />
            </dd>
          )}
        </div>
      ) : null}
    </dl>
  );
}
