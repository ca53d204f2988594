import { TextInput } from "@mantine/core";
import { useState } from "react";
import { useAnswer } from "../../client/use-answer.ts";
import { useRatesStamp } from "../../client/use-rates-stamp.ts";
import styles from "../../components/wizard/wizard.module.css";
import { useShop } from "../../shop/shop-context.tsx";

const NUMBERS = [1, 2, 3] as const;
/** Fewer digits say no destination. */
const DIGITS_MIN = 3;

/** Three numbers the owner sells, priced by what is in force: the counter would say the same. */
export function QuoteChecks({ run }: { readonly run: string }) {
  const { t } = useShop();
  return (
    <section className={styles.group}>
      <h3>{t("setup.prices.quote")}</h3>
      <div className={styles.quotes}>
        {NUMBERS.map((place) => (
          <QuoteCheck key={place} place={place} run={run} />
        ))}
      </div>
    </section>
  );
}

function QuoteCheck({ place, run }: { readonly place: number; readonly run: string }) {
  const { t } = useShop();
  const [typed, setTyped] = useState("");
  const number = typed.replace(/[^\d+*#]/g, "");
  return (
    <>
      <TextInput
        aria-label={t("setup.prices.number", { place })}
        placeholder={t("setup.prices.quotePlace")}
        inputMode="tel"
        maxLength={32}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      {number.length < DIGITS_MIN ? <span /> : <QuoteAnswer number={number} run={run} />}
    </>
  );
}

function QuoteAnswer({ number, run }: { readonly number: string; readonly run: string }) {
  const { t, format } = useShop();
  const stamp = useRatesStamp();
  const quote = useAnswer((client) => client.quote({ number }), `${number} ${stamp} ${run}`);
  if (quote === null) return <span />;
  if (quote.source === "emergency") return <span role="status">{t("setup.prices.emergency")}</span>;
  if (quote.value === null || quote.unit === null)
    return (
      <span role="status" data-bad>
        {t("setup.prices.noPrice")}
      </span>
    );
  const price = format.bareRate(quote.value, quote.unit);
  return (
    <span role="status">
      {t("setup.prices.priced", { destination: quote.destination ?? "", price, unit: t(`setup.prices.${quote.unit}`) })}
    </span>
  );
}
