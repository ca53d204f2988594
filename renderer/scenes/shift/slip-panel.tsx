import type { ShiftView } from "../../../shared/contract/shop-view.ts";
import { ask } from "../../client/ask.ts";
import { useCore } from "../../client/core-context.tsx";
import { operationIds } from "../../client/operation-ids.ts";
import { useAnswer } from "../../client/use-answer.ts";
import { Icon } from "../../components/icon/icon.tsx";
import { ReceiptPaper } from "../../components/receipt/receipt-paper.tsx";
import { useShop } from "../../shop/shop-context.tsx";
import styles from "./shift.module.css";

/** The close of a shift as it stands on paper, and its reprint. An open shift has none yet. */
export function SlipPanel({ shift }: { readonly shift: ShiftView }) {
  const { t } = useShop();
  const core = useCore();
  const isClosed = shift.closedAt !== null;
  const slip = useAnswer(async (client) => (isClosed ? client.shifts.slip({ id: shift.id }) : null), `${shift.id} ${isClosed}`);
  const reprint = async () => {
    const intention = `reprint slip ${shift.id}`;
    const answer = await ask(core, (client) => client.shifts.reprintSlip({ id: shift.id, operationId: operationIds.idFor(intention) }));
    if (!answer.ok) return;
    operationIds.done(intention);
    core.notices.setState({ notice: { kind: "done", text: "done.reprint" } });
  };
  return (
    <aside className={styles.slip} aria-label={t("shift.slip")}>
      <div className={styles.slipHead}>
        <b>{t("shift.slip")}</b>
        {isClosed ? (
          <button type="button" className={styles.small} onClick={() => void reprint()}>
            <Icon name="printer" size={15} />
            {t("shift.reprint")}
          </button>
        ) : null}
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keys. */}
      <section className={styles.desk} tabIndex={0} aria-label={t("shift.title", { number: shift.number })}>
        {slip === null ? <p>{isClosed ? "" : t("shift.noSlip")}</p> : <ReceiptPaper receipt={slip} label={t("shift.slip")} />}
      </section>
    </aside>
  );
}
