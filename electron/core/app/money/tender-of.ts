import { ok } from "../../../../shared/kernel/result.ts";
import type { Micros } from "../../../../shared/money/micros.ts";
import type { TenderMethod, TenderPart } from "../../../../shared/sale/settle-account.ts";
import type { Core } from "../core.ts";
import { parseMoney, parsePositiveMoney } from "../parse-money.ts";
import { type Outcome, refuse } from "../refusal.ts";

export interface TenderRequest {
  /** What pays all of it, or the rest where there are parts. */
  readonly method: TenderMethod;
  /** By that method; exactly what is due where it is not said. */
  readonly received?: string | undefined;
  /** Amounts by the other methods, each once. */
  readonly parts?: readonly { readonly method: TenderMethod; readonly amount: string }[] | undefined;
}

export interface Tender {
  readonly method: TenderMethod;
  readonly received: Micros | null;
  readonly parts: readonly TenderPart[];
}

/** What a client says an account is paid with. */
export function tenderOf(core: Core, { method, received: text, parts: named = [] }: TenderRequest): Outcome<Tender> {
  const received = parseMoney(core, text);
  if (!received.ok) return received;
  const methods = new Set([method, ...named.map((part) => part.method)]);
  if (methods.size !== named.length + 1) return refuse("request/invalid", { reason: "each method once" });
  const parts: TenderPart[] = [];
  for (const part of named) {
    const amount = parsePositiveMoney(core, part.amount);
    if (!amount.ok) return amount;
    parts.push({ method: part.method, amount: amount.value });
  }
  return ok({ method, received: received.value, parts });
}
