import { kill, pid } from "node:process";

/**
 * Every place in the product where a test may end the process, in the order of a shop's day. What a place means stands beside it: what is
 * durable at that moment and what is not.
 */
export const faultPoints = [
  /** A migration's statements are done, its commit is not. */
  "migration/before-commit",
  /** A step of the schema is durable, the next has not begun. */
  "migration/after-commit",
  /** A price list's file is durable, no version names it. */
  "deck/written",
  /** A version names it, nobody has been told. */
  "deck/published",
  /** The row of a dialled call is durable, the switch has no verdict. */
  "call/authorised",
  /** The rows of a call's end are written, not committed. */
  "call/closing",
  /** The end is durable, memory does not know. */
  "call/closed",
  /** The rows of a command and its answer are written, not committed; `command/` and the kind of the operation. */
  "command/open-shift",
  "command/open-session",
  "command/deposit",
  "command/deposit-back",
  "command/charge",
  "command/part-payment",
  "command/park",
  "command/void",
  "command/refund",
  "command/uncharge-call",
  "command/move-cash",
  "command/count-drawer",
  "command/close-shift",
  /** Work of any transaction is done, its commit is not. */
  "store/before-commit",
  /** Durable, and nobody has been told. */
  "store/after-commit",
  /** A command's answer is durable and has not left the core. */
  "operation/before-answer",
  /** A try is noted, no byte has gone to the printer. */
  "print/started",
  /** The printer has taken every byte, the book does not know. */
  "print/sent",
  /** The opening of the drawer is noted, no pulse has gone out. */
  "drawer/noted",
  /** The copy of the book is whole, but under no name of a backup. */
  "backup/copied",
  /** The backup has its name, older ones are still there. */
  "backup/named",
  /** The restored book is verified and lies beside the one in use. */
  "restore/checked",
  /** The book in use was put aside, the restored one has not its name yet. */
  "restore/between",
] as const;
export type FaultPoint = (typeof faultPoints)[number];

const VARIABLE = "TIMBRE_FAULT";

interface Fault {
  readonly point: string;
  left: number;
}

const armed = readFault(process.env[VARIABLE]);

/** Ends the process as a power cut would, if `TIMBRE_FAULT=NAME:HIT` names this place and it is the HIT-th time. Otherwise nothing. */
export function faultPoint(name: FaultPoint | `command/${string}`): void {
  if (armed === null || armed.point !== name) return;
  armed.left -= 1;
  if (armed.left === 0) kill(pid, "SIGKILL");
}

/** A name that does not exist would be a test of nothing. */
function readFault(text: string | undefined): Fault | null {
  if (text === undefined || text === "") return null;
  const [point = "", hit = "1"] = text.split(":");
  if (!(faultPoints as readonly string[]).includes(point) || !/^[1-9]\d{0,8}$/.test(hit))
    throw new Error(`${VARIABLE}: "${text}" is no fault point`);
  return { point, left: Number(hit) };
}
