import type { CallView } from "../../../shared/contract/call-view.ts";
import { callView } from "./call-view.ts";
import type { Core } from "./core.ts";

export interface CallQuery {
  readonly cabin?: number | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly state?: string | undefined;
  readonly page: number;
  readonly size: number;
}

/** Calls, newest first, live and refused ones too. */
export function listCalls(core: Core, query: CallQuery): { total: number; rows: CallView[] } {
  const filter = { cabin: query.cabin ?? null, fromUtc: utcOf(query.from), toUtc: utcOf(query.to), state: query.state ?? null };
  const page = core.store.calls.page(filter, (query.page - 1) * query.size, query.size);
  return { total: page.total, rows: page.rows.map((row) => callView(core, row)) };
}

export function utcOf(instant: string | undefined): number | null {
  return instant === undefined ? null : Date.parse(instant);
}
