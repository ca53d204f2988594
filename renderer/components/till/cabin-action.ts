import type { CabinView } from "../../../shared/contract/cabin-view.ts";
import type { IconName } from "../icon/icon-paths.ts";
import { hasLines } from "./has-lines.ts";
import { waitsForCall } from "./waits-for-call.ts";

export type CabinAction =
  | "charge"
  | "open"
  | "close"
  | "move"
  | "moveLater"
  | "stay"
  | "split"
  | "merge"
  | "uncharged"
  | "charged"
  | "prepaid"
  | "deposit"
  | "disable"
  | "enable"
  | "hangUp"
  | "details";

export const cabinActionIcons: Readonly<Record<CabinAction, IconName>> = {
  charge: "banknote",
  open: "key",
  close: "close",
  move: "move",
  moveLater: "move",
  stay: "undo",
  split: "split",
  merge: "merge",
  uncharged: "no-charge",
  charged: "banknote",
  prepaid: "key",
  deposit: "plus",
  disable: "lock",
  enable: "check",
  hangUp: "hang-up",
  details: "list",
};

/** The key of each, where it has one. */
export const cabinActionKeys: Readonly<Partial<Record<CabinAction, string>>> = {
  open: "Enter",
  move: "M",
  moveLater: "M",
  stay: "M",
  split: "S",
  merge: "J",
  uncharged: "N",
  charged: "N",
  prepaid: "P",
  deposit: "P",
  disable: "D",
  enable: "D",
  hangUp: "C",
  details: "L",
};

/** How many the bottom row of the till has room for, as drawn. */
const ROW = 4;

/** What the bottom row of the till holds: what can be done with this cabin now, and its calls where there is nothing to move. */
export function rowActions(cabin: CabinView): readonly CabinAction[] {
  const now = cabinActions(cabin);
  return now.length < ROW ? [...now, "details"] : now;
}

function cabinActions(cabin: CabinView): readonly CabinAction[] {
  return [
    ...moving(cabin),
    ...(isOpenAndEmpty(cabin) ? (["close"] as const) : []),
    cabin.uncharged === null ? "uncharged" : "charged",
    ...prepaying(cabin),
    cabin.enabled ? "disable" : "enable",
  ];
}

/** Everything, for the menu of the cabin. */
export function menuActions(cabin: CabinView): readonly CabinAction[] {
  const { account, live, state } = cabin;
  return [
    ...(state === "to-pay" ? (["charge"] as const) : []),
    ...(waitsForCall(cabin) && account === null ? (["open"] as const) : []),
    ...(live === null ? [] : (["hangUp"] as const)),
    ...cabinActions(cabin),
    ...(hasLines(account) ? (["split"] as const) : []),
    ...(hasLines(account) && live === null ? (["merge"] as const) : []),
    "details",
  ];
}

function moving({ account, live, movesTo }: CabinView): readonly CabinAction[] {
  if (movesTo !== null) return ["stay"];
  if (account === null && live === null) return [];
  return [live === null ? "move" : "moveLater"];
}

/** One that pays later has its place in the row too, as drawn: pressed, it says what comes first. Closing it comes first where it is empty. */
function prepaying(cabin: CabinView): readonly CabinAction[] {
  if (cabin.account?.mode === "prepaid") return ["deposit"];
  return cabin.enabled && !isOpenAndEmpty(cabin) ? ["prepaid"] : [];
}

/** Opened by hand, and nobody has called: there is nothing to charge that would close it. */
function isOpenAndEmpty(cabin: CabinView): boolean {
  const { account } = cabin;
  return (
    waitsForCall(cabin) && account !== null && account.calls.length === 0 && Number(account.total) === 0 && Number(account.deposit) === 0
  );
}
