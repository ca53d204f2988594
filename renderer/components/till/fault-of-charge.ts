import { parseMicros } from "../../../shared/money/decimal.ts";
import type { TenderMethod } from "../../store/panel-store.ts";
import type { TillDue } from "./till-due.ts";

interface Tendered {
  readonly method: TenderMethod;
  readonly received: string;
  /** There is nothing on the account but perhaps a deposit. */
  readonly isEmpty: boolean;
}

/** Why what stands in the till cannot be charged: nothing is checked, too little was handed over, the parts leave nothing; null where it can. */
export function faultOfCharge(sum: TillDue, { method, received, isEmpty }: Tendered): "nothing" | "short" | "parts" | null {
  const isNothing = sum.calls.length + sum.items.length === 0;
  if (isNothing && (!isEmpty || sum.due === 0)) return "nothing";
  if (sum.parts.length > 0 && sum.rest <= 0) return "parts";
  const handed = parseMicros(received);
  return method === "cash" && received !== "" && handed.ok && handed.value < sum.rest ? "short" : null;
}
