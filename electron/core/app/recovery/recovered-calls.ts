import type { CallRow } from "../../store/call-row.ts";
import type { Core } from "../core.ts";
import type { Outage } from "./outage.ts";

/** The calls of an outage that ended unheard and that somebody still owes; those that went on are no question. */
export function recoveredCalls(core: Core, outage: Outage): readonly CallRow[] {
  return outage.calls
    .map((id) => core.store.calls.byId(id))
    .filter((row) => row !== null)
    .filter(
      (row) =>
        row.ended_utc !== null &&
        row.recovered === 1 &&
        row.state === "answered" &&
        row.price > 0 &&
        row.sale_id === null &&
        row.written_off_reason === null,
    )
    .toSorted((a, b) => a.cabin - b.cabin || a.seq - b.seq);
}
