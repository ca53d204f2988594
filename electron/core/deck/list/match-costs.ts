import { holdsOnDay } from "../../../../shared/rating/deck-content.ts";
import { contentRowOf, perMinuteOf, type SideRows } from "./side-rows.ts";
import { spanOfKey, type WorldKeys } from "./world-keys.ts";

export interface MatchedCosts {
  /** By own row, the dearest cost row of its numbers, -1 for none. */
  readonly costOf: Int32Array;
  /** Own rows and the cost rows that no own prefix covers (-1 for the first), in the order of their numbers. */
  readonly inOrder: Int32Array;
  /** Own rows whose numbers the list has under another writing too: 0052 and +52. */
  readonly repeated: ReadonlySet<number>;
}

export interface MatchSources {
  readonly own: SideRows;
  readonly ownKeys: WorldKeys;
  readonly costs: SideRows;
  readonly costKeys: WorldKeys;
  /** 20261122. */
  readonly today: number;
}

/**
 * What the numbers of each own prefix cost. The provider's list may have one price for them, of a prefix as long or shorter, or
 * split them further: of all that apply the dearest per minute counts, so that a warning is never missing. One walk over both
 * lists in the order of their numbers; the prefixes around the place it is at are a stack.
 */
export function matchCosts(sources: MatchSources): MatchedCosts {
  const { own, ownKeys, costs, costKeys } = sources;
  const costOf = new Int32Array(own.count).fill(-1);
  const inOrder = new Int32Array(own.count + costs.count);
  const repeated = new Set<number>();
  const [openOwn, openCosts] = [createPrefixStack(), createPrefixStack()];
  let [o, c, at] = [0, 0, 0];
  const raise = (row: number, cost: number) => {
    if (cost >= 0 && isDearer(costs, cost, costOf[row] as number)) costOf[row] = cost;
  };
  while (o < own.count || c < costs.count) {
    const key = Math.min(keyAt(ownKeys, o), keyAt(costKeys, c));
    openOwn.closeBefore(key);
    openCosts.closeBefore(key);
    const [oEnd, cEnd] = [endOfKey(ownKeys, o, key), endOfKey(costKeys, c, key)];
    const end = key + spanOfKey(key);
    const dearest = cEnd > c ? dearestOf(sources, c, cEnd) : -1;
    // What does not hold today prices nothing: the shorter prefix around it does.
    if (dearest >= 0) openCosts.open(end, dearest);
    if (oEnd > o) {
      openOwn.open(end, o);
      noteRepeated(sources, o, oEnd, repeated);
      for (; o < oEnd; o += 1) {
        const row = ownKeys.order[o] as number;
        raise(row, openCosts.top());
        inOrder[at++] = row;
      }
    }
    const owner = openOwn.top();
    if (owner >= 0 && dearest >= 0) {
      const ownerEnd = endOfKey(ownKeys, owner, keyAt(ownKeys, owner));
      for (let i = owner; i < ownerEnd; i += 1) raise(ownKeys.order[i] as number, dearest);
    }
    for (; c < cEnd; c += 1) if (owner < 0) inOrder[at++] = -1 - (costKeys.order[c] as number);
  }
  return { costOf, inOrder: inOrder.slice(0, at), repeated };
}

/** The prefixes around a place, each with a number of its own; never deeper than a prefix is long. */
interface PrefixStack {
  open(end: number, value: number): void;
  closeBefore(key: number): void;
  /** The value of the longest prefix, -1 where none is open. */
  top(): number;
}

function createPrefixStack(): PrefixStack {
  const [ends, values] = [new Float64Array(STACK_DEPTH), new Int32Array(STACK_DEPTH)];
  let depth = 0;
  return {
    open: (end, value) => {
      [ends[depth], values[depth]] = [end, value];
      depth += 1;
    },
    closeBefore: (key) => {
      while (depth > 0 && (ends[depth - 1] as number) <= key) depth -= 1;
    },
    top: () => (depth === 0 ? -1 : (values[depth - 1] as number)),
  };
}

const STACK_DEPTH = 16;

function keyAt({ keys, order }: WorldKeys, i: number): number {
  return i < order.length ? (keys[order[i] as number] as number) : Number.POSITIVE_INFINITY;
}

function endOfKey(world: WorldKeys, first: number, key: number): number {
  let end = first;
  while (keyAt(world, end) === key) end += 1;
  return end;
}

function dearestOf({ costs, costKeys, today }: MatchSources, first: number, end: number): number {
  let dearest = -1;
  for (let i = first; i < end; i += 1) {
    const row = costKeys.order[i] as number;
    const inContent = contentRowOf(costs, row);
    const holds = inContent < 0 || costs.content === null || holdsOnDay(costs.content, inContent, today);
    if (holds && isDearer(costs, row, dearest)) dearest = row;
  }
  return dearest;
}

function isDearer(costs: SideRows, row: number, than: number): boolean {
  return than < 0 || perMinuteOf(costs, row) > perMinuteOf(costs, than);
}

/** Bands and days of one prefix are side by side under one writing; another writing is another prefix of the list. */
function noteRepeated({ own, ownKeys }: MatchSources, first: number, end: number, repeated: Set<number>): void {
  const written = own.keys[ownKeys.order[first] as number];
  for (let i = first + 1; i < end; i += 1) {
    if (own.keys[ownKeys.order[i] as number] === written) continue;
    for (let all = first; all < end; all += 1) repeated.add(ownKeys.order[all] as number);
    return;
  }
}
