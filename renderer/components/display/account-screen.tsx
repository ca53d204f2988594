import type { DisplayScreen } from "../../../shared/contract/display-contract.ts";
import { type Micros, negateMicros, subtractMicros, ZERO } from "../../../shared/money/micros.ts";
import { wireMicros } from "../cabin-tile/tile-money.ts";
import { twoDigits } from "../cabin-tile/two-digits.ts";
import { Flag } from "../flag/flag.tsx";
import own from "./account-screen.module.css";
import { BigAmount } from "./big-amount.tsx";
import styles from "./display.module.css";
import { RunningMeter } from "./running-meter.tsx";
import { TwoTongues, useDisplaySpeech } from "./two-tongues.tsx";

type AccountOnDisplay = Extract<DisplayScreen, { kind: "account" }>;

/** How many calls fit; the older ones are told by their number. */
const CALLS_SHOWN = 6;

interface AccountScreenProps {
  readonly screen: AccountOnDisplay;
  readonly receivedMs: number;
}

/** The customer who is served: the call that is up or the calls that were made, and what there is to pay. */
export function AccountScreen({ screen, receivedMs }: AccountScreenProps) {
  const { calls, running, deposit, total } = screen;
  const held = wireMicros(deposit);
  return (
    <main className={`${styles.screen} ${own.account}`}>
      <section className={styles.column}>
        {screen.cabin === null ? null : (
          <h2>
            <TwoTongues word="cabin" /> <b className={own.cabin}>{twoDigits(screen.cabin)}</b>
          </h2>
        )}
        {running === null ? null : (
          <div className={own.place}>
            <Flag flag={running.country?.toLowerCase() ?? null} width={54} />
            <span>
              {running.destination}
              <small>{running.number}</small>
            </span>
          </div>
        )}
        <Calls calls={calls} />
      </section>
      <section className={`${styles.column} ${own.sum}`}>
        {running === null ? (
          <Due screen={screen} />
        ) : (
          <>
            <RunningMeter
              running={running}
              receivedMs={receivedMs}
              depositLeft={held === ZERO ? null : subtractMicros(held, wireMicros(total))}
            />
            {calls.length === 0 ? null : <SmallLine word="calls" amount={wireMicros(total)} />}
          </>
        )}
      </section>
    </main>
  );
}

function Calls({ calls }: Pick<AccountOnDisplay, "calls">) {
  const { format } = useDisplaySpeech();
  if (calls.length === 0) return null;
  const shown = calls.slice(-CALLS_SHOWN);
  return (
    <>
      <h3>
        <TwoTongues word="calls" /> <b>{calls.length}</b>
      </h3>
      <ul className={own.calls}>
        {shown.map((call, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a call has no name here, and its place does not change.
          <li key={place}>
            <Flag flag={call.country?.toLowerCase() ?? null} width={36} />
            <span>
              {call.destination}
              <small>{call.number}</small>
            </span>
            <i>{format.duration(call.seconds)}</i>
            <b>{format.money(wireMicros(call.price))}</b>
          </li>
        ))}
      </ul>
      {calls.length > shown.length ? <p className={own.more}>+{calls.length - shown.length}</p> : null}
    </>
  );
}

function Due({ screen }: { readonly screen: AccountOnDisplay }) {
  const due = wireMicros(screen.due);
  return (
    <>
      {screen.due === screen.total ? null : (
        <SmallLine word="calls" amount={subtractMicros(wireMicros(screen.total), wireMicros(screen.other))} />
      )}
      <SmallLine word="other" amount={wireMicros(screen.other)} />
      <SmallLine word="discount" amount={negateMicros(wireMicros(screen.discount))} />
      <SmallLine word="deposit" amount={negateMicros(wireMicros(screen.deposit))} />
      {due < 0 ? (
        <BigAmount word="giveBack" amount={negateMicros(due)} mood="change" />
      ) : (
        <BigAmount word="toPay" amount={due} mood="due" />
      )}
    </>
  );
}

function SmallLine({ word, amount }: { readonly word: "other" | "discount" | "deposit" | "calls"; readonly amount: Micros }) {
  const { format } = useDisplaySpeech();
  if (amount === ZERO) return null;
  return (
    <div className={own.smallLine}>
      <TwoTongues word={word} />
      <b>{format.money(amount)}</b>
    </div>
  );
}
