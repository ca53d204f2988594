import type { Role } from "../../../../../shared/contract/role.ts";
import { seesCost } from "../../../../../shared/contract/role.ts";
import { ok } from "../../../../../shared/kernel/result.ts";
import type { DeckSide } from "../../../../../shared/rating/rate-deck.ts";
import type { ListFilter } from "../../../deck/list/list-filter.ts";
import { type Outcome, refuse } from "../../refusal.ts";

/** A filter as the contract has read it, its defaults filled in. */
export interface ListQuery {
  readonly side: DeckSide;
  readonly text: string;
  readonly unit?: "minute" | "second" | undefined;
  readonly only: ListFilter["only"];
  readonly country?: string | null | undefined;
}

/** The filter for the worker; a question whose answer would tell a cost is refused to who may not know it. */
export function listFilterOf({ side, text, unit, only, country }: ListQuery, role: Role): Outcome<ListFilter> {
  const asksForCosts = side === "cost" || only === "low-markup" || only === "below-cost";
  if (asksForCosts && !seesCost(role)) return refuse("auth/forbidden");
  return ok({ text, unit: unit ?? null, only, ...(country === undefined ? {} : { country }) });
}
