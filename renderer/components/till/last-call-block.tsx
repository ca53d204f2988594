import type { CallView } from "../../../shared/contract/call-view.ts";
import { useShop } from "../../shop/shop-context.tsx";
import { callSeconds } from "../cabin-tile/talked-seconds.ts";
import { wireMicros } from "../cabin-tile/tile-money.ts";
import { dialledNumber } from "../flag/dialled-number.ts";
import { Flag } from "../flag/flag.tsx";
import styles from "./till.module.css";

/** The newest attempt of the cabin, answered or not. */
export function LastCallBlock({ call }: { readonly call: CallView | null }) {
  const { t, format, shop } = useShop();
  if (call === null) return <p className={styles.note}>{t("last.none")}</p>;
  const rows = [
    ["last.number", call.dialled],
    ["last.destination", call.destination],
    ["last.duration", format.duration(callSeconds(call))],
    ["last.cost", format.rateInList(call.value, call.unit)],
    ["last.total", format.moneyInList(wireMicros(call.price))],
  ] as const;
  return (
    <section className={styles.block} aria-label={t("last.title")}>
      <h3>{t("last.title")}</h3>
      <dl>
        {rows.map(([key, value]) => (
          <div key={key}>
            <dt>{t(key)}</dt>
            <dd>
              {key === "last.destination" ? <Flag flag={dialledNumber(call.dialled, shop.dialPlan).flag} width={18} /> : null}
              {value}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
