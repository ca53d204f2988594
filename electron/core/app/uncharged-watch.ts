import { UNCHARGED_ONCE_MINUTES } from "../../../shared/cabin/uncharged-once.ts";
import { CORE_ACTOR } from "./actor.ts";
import type { Core } from "./core.ts";
import { CLOCK_PLAUSIBLE_FROM_MS } from "./health.ts";
import type { Cancel } from "./scheduler.ts";
import type { UnchargedWatch } from "./uncharged-watch-port.ts";

const VALID_MS = UNCHARGED_ONCE_MINUTES * 60_000;
/** A call that is up keeps its terms; where nobody answered it, the same customer may dial again at once. A full disk too is given this. */
const LOOK_AGAIN_MS = 60_000;

export function createUnchargedWatch(theCore: () => Core): UnchargedWatch {
  const timers = new Map<number, Cancel>();

  function lookIn(cabin: number, delayMs: number): void {
    timers.get(cabin)?.();
    timers.set(
      cabin,
      theCore().scheduler.after(delayMs, () => look(cabin)),
    );
  }

  /** Whatever became of the cabin meanwhile: nobody tells this watch of a call that used it up, or of a person who took it back. */
  function look(cabin: number): void {
    timers.delete(cabin);
    const core = theCore();
    if (core.store.cabins.get(cabin)?.uncharged_mode !== "once") return;
    const isInUse = core.live.all().some(({ row }) => row.cabin === cabin && row.uncharged_reason !== null);
    if (isInUse || !expired(core, cabin)) lookIn(cabin, LOOK_AGAIN_MS);
  }

  function watch(cabin: number): void {
    const leftMs = leftOf(theCore(), cabin);
    if (leftMs > 0) lookIn(cabin, leftMs);
    else look(cabin);
  }

  return {
    begin: (cabin) => theCore().store.afterCommit(() => watch(cabin)),
    start: () => {
      for (const { number, uncharged_mode } of theCore().store.cabins.list()) if (uncharged_mode === "once") watch(number);
      return () => {
        for (const cancel of timers.values()) cancel();
        timers.clear();
      };
    },
  };
}

/** Milliseconds. Within a boot by the monotonic clock; where neither that nor the wall clock can tell, the whole time anew. */
function leftOf({ store, clock }: Core, cabin: number): number {
  const since = store.ledger.unchargedSince(cabin);
  if (since === null) return VALID_MS;
  if (since.bootId === clock.bootId) return VALID_MS - (clock.mono() - since.mono);
  const passedMs = clock.now() - since.atUtc;
  const isDoubtful = since.clockDoubtful === 1 || clock.now() < CLOCK_PLAUSIBLE_FROM_MS || passedMs < 0;
  return isDoubtful ? VALID_MS : VALID_MS - passedMs;
}

/** False where the book could not be told. */
function expired(core: Core, cabin: number): boolean {
  const facts = { cabin, mode: "off", reason: "", before: "once", approval: null, expired: true };
  try {
    core.store.transaction(() => {
      core.store.cabins.setUncharged(cabin, null);
      core.book.post(CORE_ACTOR, { kind: "cabin-uncharged", ref: String(cabin), operationId: null, facts, postings: [] });
    });
  } catch (fault) {
    core.log.error({ fault: String(fault), cabin }, "that a cabin charges again could not be told to the book");
    return false;
  }
  core.log.info({ cabin }, "a next call without charge was not made in time");
  core.feed.cabinChanged(cabin);
  return true;
}
