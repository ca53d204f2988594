import type { PrintJobRow } from "../../store/print-repository.ts";
import type { Core } from "../core.ts";

/** A cabin that still shows its sale says what has become of the receipt. */
export function tellPaidCabin(core: Core, { paper, ref }: Pick<PrintJobRow, "paper" | "ref">): void {
  if (paper !== "sale") return;
  for (const [cabin, saleId] of core.justPaid) if (saleId === ref) core.feed.cabinChanged(cabin);
}
