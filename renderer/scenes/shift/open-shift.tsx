import { useState } from "react";
import { microsText } from "../../../shared/money/decimal.ts";
import { ask } from "../../client/ask.ts";
import { useCore } from "../../client/core-context.tsx";
import { operationIds } from "../../client/operation-ids.ts";
import { useAnswer } from "../../client/use-answer.ts";
import button from "../../components/button/button.module.css";
import { wireMicros } from "../../components/cabin-tile/tile-money.ts";
import card from "../../components/card/card.module.css";
import { focusOnMount } from "../../components/focus/focus-on-mount.ts";
import { Icon } from "../../components/icon/icon.tsx";
import { Kbd } from "../../components/kbd/kbd.tsx";
import { useShop } from "../../shop/shop-context.tsx";
import { type Count, counted } from "./count.ts";
import { CountTable } from "./count-table.tsx";
import styles from "./shift.module.css";

/** No shift: what was left opens the next one in one action; a float that is another is counted. */
export function OpenShift() {
  const { t, format, shop } = useShop();
  const core = useCore();
  const [count, setCount] = useState<Count>({});
  const last = useAnswer((client) => client.shifts.list({ page: 1, size: 1 }), "last");
  const left = last?.rows[0]?.cashLeft ?? null;
  const sum = counted(count);
  const open = async (float: string) => {
    const intention = `open shift ${float}`;
    const answer = await ask(core, (client) => client.shifts.open({ operationId: operationIds.idFor(intention), float }));
    if (answer.ok) operationIds.done(intention);
  };
  return (
    <div className={styles.two}>
      <CountTable title={t("shift.openCountTitle")} help={t("shift.countHelp")} count={count} onCount={setCount} />
      <section className={`${card.card} ${styles.side}`} aria-label={t("shift.none")}>
        <h2>{t("shift.none")}</h2>
        <p>{t(shop.shiftMode === "automatic" ? "shift.automaticHelp" : "shift.noneHelp")}</p>
        {left === null ? null : (
          <div className={styles.same}>
            <button type="button" className={styles.go} ref={focusOnMount} onClick={() => void open(left)}>
              <Icon name="check" size={20} />
              {t("shift.same", { amount: format.money(wireMicros(left)) })}
              <Kbd onGo>Enter</Kbd>
            </button>
            <small>{t("shift.sameHelp")}</small>
          </div>
        )}
        <button
          type="button"
          data-confirm
          data-wide={left !== null || undefined}
          className={left === null ? styles.go : button.medium}
          onClick={() => void open(microsText(sum, 0))}
        >
          {t("shift.open", { amount: format.money(sum) })}
        </button>
      </section>
    </div>
  );
}
