import type { InferContractRouterOutputs } from "@orpc/contract";
import type { contract } from "../../../shared/contract/contract.ts";
import { dialledNumber } from "../../components/flag/dialled-number.ts";
import { Flag } from "../../components/flag/flag.tsx";
import { useShop } from "../../shop/shop-context.tsx";
import styles from "./panel.module.css";

export type Quote = InferContractRouterOutputs<typeof contract>["quote"];

/** The price of a number, large enough to turn the screen to the customer. */
export function QuoteAnswer({ quote }: { readonly quote: Quote }) {
  const { t, format, shop } = useShop();
  const { flag, grouped } = dialledNumber(quote.number, shop.country);
  if (quote.source === "emergency") return <p>{t("quote.emergency")}</p>;
  if (quote.value === null || quote.unit === null) return <p>{t("quote.none", { number: grouped })}</p>;
  const [first = "", next = ""] = (quote.increment ?? "").split("/");
  return (
    <>
      <div className={styles.where}>
        <Flag flag={flag} />
        {quote.destination}
      </div>
      <div className={styles.price}>
        <b>{format.bareRate(quote.value, quote.unit)}</b>
        <span className={styles.small}>{quote.unit === "minute" ? "/min" : "/s"}</span>
      </div>
      <p className={styles.small}>
        {quote.refused === null ? t("quote.increment", { first, next }) : t("quote.refused", { number: grouped })}
      </p>
    </>
  );
}
