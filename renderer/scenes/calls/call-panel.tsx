import type { CallDetail } from "../../../shared/contract/call-list-contract.ts";
import type { CallView } from "../../../shared/contract/call-view.ts";
import { useCore } from "../../client/core-context.tsx";
import { useAnswer } from "../../client/use-answer.ts";
import button from "../../components/button/button.module.css";
import { twoDigits } from "../../components/cabin-tile/two-digits.ts";
import { dialledNumber } from "../../components/flag/dialled-number.ts";
import { Flag } from "../../components/flag/flag.tsx";
import { Icon } from "../../components/icon/icon.tsx";
import { WhySteps } from "../../components/why-price/why-steps.tsx";
import { useShop } from "../../shop/shop-context.tsx";
import { callFacts } from "./call-facts.ts";
import { ChargeMark, StateMark } from "./call-mark.tsx";
import styles from "./calls.module.css";

/** One call in full: how it went, why it costs what it costs, what proves it, which receipt it is on and who charged it. */
export function CallPanel({ call }: { readonly call: CallView }) {
  const { t, shop, format } = useShop();
  const detail = useAnswer((client) => client.calls.detail({ id: call.id }), `${call.id} ${call.state} ${call.saleId} ${call.price}`);
  const { flag, grouped } = dialledNumber(call.dialled, shop.dialPlan);
  return (
    <aside className={styles.panel} aria-label={t("callDetail.title")}>
      <div className={styles.panelHead}>
        <Flag flag={flag} width={26} />
        <div>
          <b>{call.destination}</b>
          <span>{grouped}</span>
        </div>
        <b className={styles.cabin}>{twoDigits(call.cabin)}</b>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keys. */}
      <section className={styles.panelBody} tabIndex={0} aria-label={t("callDetail.title")}>
        <p className={styles.marks}>
          <StateMark state={call.state} />
          <ChargeMark call={call} />
        </p>
        <dl className={styles.facts}>
          {callFacts(call, detail?.limitSeconds ?? null, { t, format, number: grouped }).map(({ name, text }) => (
            <div key={name}>
              <dt>{t(`callDetail.${name}`)}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
        <PaidBy call={call} sale={detail?.sale ?? null} />
        {call.source === "none" || call.state !== "answered" ? null : <WhyOfCall call={call} />}
      </section>
    </aside>
  );
}

function PaidBy({ call, sale }: { readonly call: CallView; readonly sale: CallDetail["sale"] }) {
  const { t, format } = useShop();
  const { panel } = useCore();
  if (sale === null) {
    const isOwed = call.state === "answered" && call.uncharged === null && call.saleId === null;
    return isOwed ? <p className={styles.paid}>{t("callDetail.unpaid")}</p> : null;
  }
  return (
    <div className={styles.paid}>
      <b>
        {t("callDetail.receipt")} {t("callDetail.receiptOf", { series: sale.series, number: format.count(sale.number) })}
      </b>
      <span>{t("callDetail.soldBy", { name: sale.user, time: format.dateMinute(sale.at) })}</span>
      <button
        type="button"
        className={button.small}
        onClick={() => panel.setState({ scene: "sales", saleShown: sale.id, saleSearch: String(sale.number) })}
      >
        <Icon name="list" size={14} />
        {t("callDetail.openSale")}
      </button>
    </div>
  );
}

function WhyOfCall({ call }: { readonly call: CallView }) {
  const { t } = useShop();
  const answer = useAnswer((client) => client.rates.why({ callId: call.id }), `${call.id} ${call.price}`);
  if (answer === null) return null;
  return (
    <>
      <h3>{t("callDetail.why")}</h3>
      <WhySteps steps={answer.steps} />
    </>
  );
}
