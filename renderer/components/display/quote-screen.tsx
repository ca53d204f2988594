import type { QuoteHit } from "../../../shared/contract/rates-view.ts";
import { wireMicros } from "../cabin-tile/tile-money.ts";
import { Flag } from "../flag/flag.tsx";
import styles from "./display.module.css";
import own from "./quote-screen.module.css";
import { TaxOnTop } from "./tax-on-top.tsx";
import { TwoTongues, useDisplaySpeech } from "./two-tongues.tsx";

/** What a call would cost, turned to who asked. */
export function QuoteScreen({ hit }: { readonly hit: QuoteHit }) {
  return (
    <main className={`${styles.screen} ${own.quote}`}>
      <div className={own.place}>
        <Flag flag={hit.country?.toLowerCase() ?? null} width={72} />
        <span>{hit.destination}</span>
      </div>
      <Price hit={hit} />
    </main>
  );
}

function Price({ hit }: { readonly hit: QuoteHit }) {
  const { format } = useDisplaySpeech();
  if (hit.source === "emergency") return <Words word="free" />;
  if (hit.refused !== null || hit.perMinute === null) return <Words word="noPrice" />;
  const price = format.bareRate(hit.perMinute, "minute");
  return (
    <>
      <div className={styles.big} data-mood="due" style={{ "--length": price.length } as React.CSSProperties}>
        <span className={own.per}>
          <TwoTongues word="perMinute" />
          <TaxOnTop />
        </span>
        <b data-big-amount>{price}</b>
      </div>
      <dl className={own.examples}>
        {hit.examples.map(({ minutes, price: amount }) => (
          <div key={minutes}>
            <dt>
              {minutes} <TwoTongues word="minutes" />
            </dt>
            <dd>{format.money(wireMicros(amount))}</dd>
          </div>
        ))}
      </dl>
      <dl className={own.examples}>
        {hit.talk.map(({ money, seconds }) => (
          <div key={money}>
            <dt>
              {format.money(wireMicros(money))} <TwoTongues word="talks" />
            </dt>
            <dd>{seconds === null ? "–" : format.duration(seconds)}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}

function Words({ word }: { readonly word: "free" | "noPrice" }) {
  return (
    <div className={styles.big} data-mood="plain">
      <TwoTongues word={word} />
    </div>
  );
}
