import { useCallback, useState } from "react";
import type { CallFilterInput } from "../../../shared/contract/call-list-contract.ts";
import { ask } from "../../client/ask.ts";
import { useCore } from "../../client/core-context.tsx";
import type { TimbreClient } from "../../client/timbre-client.ts";
import type { CallsToPrint } from "./print-calls.tsx";

/** Some sixty pages. More is a file, not a paper. */
export const PRINTED_MAX = 2_000;
const PAGE = 200;

/** The filtered calls, all of them, ready to be printed; null while nothing is. Too many are not begun with. */
export function usePrintCalls(filter: CallFilterInput, onTooMany: () => void) {
  const core = useCore();
  const [sheet, setSheet] = useState<CallsToPrint | null>(null);
  const print = async () => {
    const answer = await ask(core, (client) => everyCall(client, filter));
    if (!answer.ok) return;
    if (answer.value === null) onTooMany();
    else setSheet(answer.value);
  };
  return { sheet, onPrint: () => void print(), onDone: useCallback(() => setSheet(null), []) };
}

async function everyCall(client: TimbreClient, filter: CallFilterInput): Promise<CallsToPrint | null> {
  const first = await client.calls.list({ ...filter, page: 1, size: PAGE });
  if (first.total > PRINTED_MAX) return null;
  const rows = [...first.rows];
  for (let page = 2; rows.length < first.total; page += 1) {
    const next = await client.calls.list({ ...filter, page, size: PAGE });
    if (next.rows.length === 0) break;
    // A call made meanwhile moves the pages: none is printed twice.
    rows.push(...next.rows.filter(({ id }) => rows.every((row) => row.id !== id)));
  }
  return { total: first.total, totals: first.totals, rows };
}
