import { useAnswer } from "../../client/use-answer.ts";
import { useRested } from "../../client/use-rested.ts";
import { PaperPanel } from "../../components/receipt/paper-panel.tsx";
import { paperWidth } from "../../components/receipt/paper-width.ts";
import { useShop } from "../../shop/shop-context.tsx";

interface SlipPreviewProps {
  readonly reason: string;
  /** Stays in the drawer, in main units; null as long as what is typed is no such amount. */
  readonly leave: string | null;
  /** Of the counts of this shift: another one makes another slip. */
  readonly recounts: number;
}

/** The close slip as it would come out of the printer now, by the core that prints it. Only step 3 shows it: the count stands before. */
export function SlipPreview({ reason, leave, recounts }: SlipPreviewProps) {
  const { t, shop } = useShop();
  const wanted = useRested(JSON.stringify({ ...(reason === "" ? {} : { reason }), ...(leave === null ? {} : { leave }) }));
  const slip = useAnswer(
    (client) => client.shifts.preview(JSON.parse(wanted) as { reason?: string; leave?: string }),
    `${recounts} ${wanted}`,
  );
  return (
    <PaperPanel
      title={`${t("shift.slip")} · ${paperWidth(slip?.columns ?? shop.receipt.columns)}`}
      label={t("shift.preview")}
      receipt={slip}
      reprint={null}
    />
  );
}
