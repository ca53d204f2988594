import type { ShiftView } from "../../../shared/contract/shop-view.ts";
import { ask } from "../../client/ask.ts";
import { useCore } from "../../client/core-context.tsx";
import { operationIds } from "../../client/operation-ids.ts";
import { useAnswer } from "../../client/use-answer.ts";
import { PaperPanel } from "../../components/receipt/paper-panel.tsx";
import { useShop } from "../../shop/shop-context.tsx";

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
    <PaperPanel
      title={t("shift.slip")}
      label={t("shift.title", { number: shift.number })}
      receipt={slip}
      missing={isClosed ? "" : t("shift.noSlip")}
      reprint={isClosed ? { words: t("shift.reprint"), onReprint: () => void reprint() } : null}
    />
  );
}
