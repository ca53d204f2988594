import type { Ref } from "react";
import type { QuoteHit } from "../../../shared/contract/rates-view.ts";
import { useShop } from "../../shop/shop-context.tsx";
import { taxOnTop } from "../../shop/tax-on-top.ts";
import { wireMicros } from "../cabin-tile/tile-money.ts";
import { Flag } from "../flag/flag.tsx";
import { Icon } from "../icon/icon.tsx";
import styles from "./quote-box.module.css";
import { refusedWords } from "./refused-words.ts";
import { unitSentence } from "./unit-sentence.ts";

interface QuoteAnswerProps {
  readonly hit: QuoteHit;
  /** "35 %" of the general rule, where the reader may know it. */
  readonly rule: string | null;
  readonly answerRef: Ref<HTMLElement>;
}

/** The price, large enough to turn the screen to the customer; the minutes; and how far some notes go. */
export function QuoteAnswer({ hit, rule, answerRef }: QuoteAnswerProps) {
  const { t } = useShop();
  return (
    <section ref={answerRef} className={styles.answer} tabIndex={-1} aria-label={t("quoteBox.answer")} aria-live="polite">
      <Price hit={hit} rule={rule} />
      {hit.examples.length === 0 || hit.refused !== null ? null : <Minutes hit={hit} />}
      {hit.talk.length === 0 || hit.refused !== null ? null : <Talk hit={hit} />}
    </section>
  );
}

function Price({ hit, rule }: { readonly hit: QuoteHit; readonly rule: string | null }) {
  const { t, format, shop } = useShop();
  const place = (
    <div className={styles.place}>
      <Flag flag={hit.country?.toLowerCase() ?? null} width={24} />
      {hit.destination}
    </div>
  );
  if (hit.source === "emergency")
    return (
      <div className={styles.price} data-mood="free">
        {place}
        <div className={styles.big}>
          <b>{t("quoteBox.free")}</b>
        </div>
        <p>{t("quoteBox.emergency")}</p>
      </div>
    );
  if (hit.refused !== null || hit.perMinute === null)
    return (
      <div className={styles.price} data-mood="refused">
        {place}
        <p className={styles.refused}>
          <Icon name="warning" size={18} />
          {refusedWords(hit, { rule, plan: shop.dialPlan }, t)}
        </p>
      </div>
    );
  const price = format.bareRate(hit.perMinute, "minute");
  const tax = taxOnTop(shop.tax, format);
  return (
    <div className={styles.price}>
      {place}
      <div className={styles.big} style={{ "--length": price.length } as React.CSSProperties}>
        <b>{price}</b>
        <span>{[t("quoteBox.per.minute"), ...(tax === null ? [] : [tax])].join(" ")}</span>
      </div>
      <p>{unitSentence(hit, t, format)}</p>
    </div>
  );
}

function Minutes({ hit }: { readonly hit: QuoteHit }) {
  const { t, format } = useShop();
  return (
    <dl className={styles.minutes}>
      {hit.examples.map(({ minutes, price }) => (
        <div key={minutes}>
          <dd>{format.money(wireMicros(price))}</dd>
          <dt>{t("quoteBox.minutes", { count: minutes })}</dt>
        </div>
      ))}
    </dl>
  );
}

function Talk({ hit }: { readonly hit: QuoteHit }) {
  const { t, format } = useShop();
  return (
    <dl className={styles.talk}>
      {hit.talk.map(({ money, seconds }) => (
        <div key={money}>
          <dt>{t("quoteBox.talk", { amount: format.money(wireMicros(money)) })}</dt>
          <dd data-none={seconds === null || undefined}>{seconds === null ? t("quoteBox.tooLittle") : format.duration(seconds)}</dd>
        </div>
      ))}
    </dl>
  );
}
