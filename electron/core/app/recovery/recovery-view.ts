import type { RecoveryView } from "../../../../shared/contract/recovery-contract.ts";
import type { CallRow } from "../../store/call-row.ts";
import { callView } from "../call-view.ts";
import type { Core } from "../core.ts";
import { instantText } from "../instant-text.ts";
import { moneyText } from "../money-text.ts";
import { itemView } from "../oversight/item-view.ts";
import { currentShift } from "../shifts.ts";
import { type Outage, readOutage } from "./outage.ts";
import { recoveredCalls } from "./recovered-calls.ts";
import { savedPart } from "./saved-part.ts";

/** What is to be decided after an outage; null where nothing is. */
export function recoveryView(core: Core): RecoveryView | null {
  const outage = readOutage(core.store.settings);
  if (outage === null || outage.isSettled) return null;
  const calls = recoveredCalls(core, outage);
  const papers = openPapers(core, outage);
  if (calls.length === 0 && papers.length === 0) return null;
  const asked = new Set(calls.map(({ cabin }) => cabin));
  const last = core.backups.state().last;
  return {
    cause: outage.isPowerCut ? "power-cut" : "program",
    stoppedAt: instantText(outage.stoppedUtc),
    startedAt: instantText(outage.startedUtc),
    calls: calls.map((row) => ({ ...callView(core, row), saved: savedView(core, row) })),
    papers,
    untouched: {
      cabins: core.store.cabins.list().filter(({ number }) => !asked.has(number)).length,
      sales: currentShift(core)?.salesCount ?? null,
      lastBackupAt: last === null ? null : instantText(last),
    },
  };
}

function savedView(core: Core, row: CallRow): RecoveryView["calls"][number]["saved"] {
  const saved = savedPart(core, row);
  return saved === null ? null : { billedSeconds: saved.billedSeconds, price: moneyText(core.shop, saved.price) };
}

function openPapers(core: Core, { papers }: Outage): RecoveryView["papers"] {
  return papers.flatMap((id) => {
    const row = core.store.journal.item(id);
    if (row === null || row.resolved_utc !== null) return [];
    const { receipt, cabin } = itemView(core, row);
    return receipt === null ? [] : [{ item: id, receipt, cabin }];
  });
}
