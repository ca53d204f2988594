import type { CallTotalsView } from "../../../shared/contract/call-list-contract.ts";
import type { CallView } from "../../../shared/contract/call-view.ts";
import type { CallFilter } from "../store/call-list-repository.ts";
import { callView } from "./call-view.ts";
import type { Core } from "./core.ts";
import { globOfText } from "./glob-of-text.ts";
import { moneyText } from "./money-text.ts";

export interface CallQuery {
  readonly cabin?: number | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly state?: string | undefined;
  readonly charged?: "charged" | "uncharged" | undefined;
  readonly shift?: string | undefined;
  readonly search?: string | undefined;
  readonly page: number;
  readonly size: number;
}

/** Calls, newest first, live and refused ones too, with the sums of all that the filter lets through. */
export async function listCalls(core: Core, query: CallQuery): Promise<{ total: number; totals: CallTotalsView; rows: CallView[] }> {
  const place = { offset: (query.page - 1) * query.size, size: query.size };
  const { totals, rows } = await core.deckDesk.run("pageCalls", { filter: callFilter(core, query), ...place });
  const { calls, answered, seconds, charged, uncharged } = totals;
  const money = (amount: number) => moneyText(core.shop, amount);
  return {
    total: calls,
    totals: { answered, billedSeconds: seconds, charged: money(charged), uncharged: money(uncharged) },
    rows: rows.map((row) => callView(core, row)),
  };
}

/** The filter of a list as the book is asked. */
export function callFilter(core: Core, query: Omit<CallQuery, "page" | "size">): CallFilter {
  const text = query.search?.trim() ?? "";
  const digits = text.replaceAll(/[\s().-]/g, "").replace(/^\+/, "");
  const shift = shiftSpan(core, query.shift);
  return {
    cabin: query.cabin ?? null,
    fromUtc: latest(utcOf(query.from), shift.from),
    toUtc: earliest(utcOf(query.to), shift.to),
    openFrom: core.store.calls.firstSeqOf(core.live.all().map(({ row }) => row.id)),
    state: query.state ?? null,
    charged: query.charged === undefined ? null : query.charged === "charged" ? 1 : 0,
    digits: /^[\d*#]+$/.test(digits) ? digits : null,
    name: text === "" ? null : globOfText(text),
  };
}

export function utcOf(instant: string | undefined): number | null {
  return instant === undefined ? null : Date.parse(instant);
}

/** When a shift was open. One that is not known has no calls. */
function shiftSpan(core: Core, id: string | undefined): { readonly from: number | null; readonly to: number | null } {
  if (id === undefined) return { from: null, to: null };
  const shift = core.store.shifts.byId(id);
  return shift === null ? { from: 0, to: 0 } : { from: shift.opened_utc, to: shift.closed_utc };
}

function latest(one: number | null, other: number | null): number | null {
  return one === null ? other : other === null ? one : Math.max(one, other);
}

function earliest(one: number | null, other: number | null): number | null {
  return one === null ? other : other === null ? one : Math.min(one, other);
}
