import type { RateChangeKind, RateDifference } from "./compare-rates.ts";

export type ChangeCounts = Record<RateChangeKind | "belowCost" | "large" | "hundredfold", number>;
/** What a page of changes shows: one kind, or what wants a look; null for everything that is not the same. */
export type ChangeTab = RateChangeKind | "below-cost" | "large" | "hundredfold" | null;

export interface ChangePage {
  readonly tab: ChangeTab;
  readonly skip: number;
  readonly take: number;
}

export interface Changes {
  readonly counts: ChangeCounts;
  /** How many changes the tab has; `rows` are those of the page. */
  readonly total: number;
  readonly rows: readonly RateDifference[];
}

/** Counts differences and keeps those of one page: comparing half a million rates keeps fifty. */
export interface ChangeTally {
  add(difference: RateDifference): void;
  /** Rates that are the same, counted; a page of these makes each from its place among them. */
  addSame(make: () => RateDifference): void;
  changes(): Changes;
}

export function createChangeTally({ tab, skip, take }: ChangePage): ChangeTally {
  const counts: ChangeCounts = { up: 0, down: 0, new: 0, gone: 0, increment: 0, other: 0, same: 0, belowCost: 0, large: 0, hundredfold: 0 };
  const rows: RateDifference[] = [];
  let total = 0;
  const onPage = () => {
    total += 1;
    return total > skip && rows.length < take;
  };
  const addSame = (make: () => RateDifference) => {
    counts.same += 1;
    if (tab === "same" && onPage()) rows.push(make());
  };
  return {
    addSame,
    add: (difference) => {
      if (difference.kind === "same") return addSame(() => difference);
      counts[difference.kind] += 1;
      if (difference.belowCost) counts.belowCost += 1;
      if (difference.large) counts.large += 1;
      if (difference.hundredfold) counts.hundredfold += 1;
      if (isOfTab(difference, tab) && onPage()) rows.push(difference);
    },
    changes: () => ({ counts, total, rows }),
  };
}

function isOfTab(difference: RateDifference, tab: ChangeTab): boolean {
  if (tab === null) return true;
  if (tab === "below-cost") return difference.belowCost;
  if (tab === "large") return difference.large;
  if (tab === "hundredfold") return difference.hundredfold;
  return difference.kind === tab;
}
