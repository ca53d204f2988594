import type { ItemRow } from "../../store/journal-repository.ts";
import type { Core } from "../core.ts";
import type { LiveCall } from "../live-call.ts";
import { readOutage, writeOutage } from "./outage.ts";

/**
 * Notes what was running when the core before ended, before any of it is closed: a core that dies again in between must not forget
 * that somebody is still to be asked. What an outage before left undecided stays in the question.
 */
export function noteOutage(core: Core, adopted: readonly LiveCall[]): void {
  const { settings, journal } = core.store;
  const before = readOutage(settings);
  const papers = interruptedPapers(journal.items({ open: true }));
  const news = papers.filter((id) => before === null || !before.papers.includes(id));
  if (adopted.length === 0 && news.length === 0) return;
  const kept = before === null || before.isSettled ? [] : before.calls;
  core.store.transaction(() =>
    writeOutage(settings, {
      stoppedUtc: lastSign(core, adopted) ?? core.clock.now(),
      startedUtc: core.clock.now(),
      isPowerCut: adopted.some(({ row }) => row.boot_id !== core.clock.bootId),
      calls: [...new Set([...kept, ...adopted.map(({ row }) => row.id)])],
      papers: before === null || before.isSettled ? news : papers,
      isSettled: false,
    }),
  );
}

/** Papers of which the core before did not learn whether they came out. */
function interruptedPapers(items: readonly ItemRow[]): readonly number[] {
  return items.filter(({ kind, detail }) => kind === "print-unknown" && detail.includes('"reason":"core-ended"')).map(({ id }) => id);
}

/** The last moment the book proves of these calls; null without calls. */
function lastSign(core: Core, adopted: readonly LiveCall[]): number | null {
  const signs = adopted.flatMap(({ row }) => [
    row.authorised_utc,
    row.answered_utc ?? row.authorised_utc,
    core.store.journal.proofOf(row.id)?.utc ?? row.authorised_utc,
  ]);
  return signs.length === 0 ? null : Math.max(...signs);
}
