import type { RateChangeCounts } from "../../../shared/contract/rates-view.ts";

export const changeTabs = ["up", "down", "new", "gone", "increment", "other", "below-cost", "large", "hundredfold"] as const;
export type ChangeTab = (typeof changeTabs)[number];

export function countOfTab(counts: RateChangeCounts, tab: ChangeTab): number {
  return tab === "below-cost" ? counts.belowCost : counts[tab];
}
