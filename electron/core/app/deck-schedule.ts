import type { DeckForm, RateDeck } from "../../../shared/rating/rate-deck.ts";
import type { Clock, UtcMs } from "../../../shared/time/clock.ts";
import type { DeckLoader } from "../deck/deck-loader.ts";
import type { DeckRepository, DeckScope, DeckVersion } from "../store/deck-repository.ts";

/** The deck of one side in force, and the one that will take its place. */
export interface DeckSchedule {
  at(instant: UtcMs): RateDeck | null;
  /** Whether the deck that should be in force then cannot be read: nobody knows its prices, so it must not be passed over. */
  isDamaged(instant: UtcMs): boolean;
  /** A small deck is in force when this returns, a large one when the promise is kept. */
  takeUpNewer(): Promise<void>;
}

interface Loaded {
  readonly version: number;
  readonly effectiveUtc: number;
  /** Null where its file is damaged. */
  readonly deck: RateDeck | null;
}

/** Both are in memory before they are needed: at its instant the next deck prices the next call, with nothing to be done. */
interface Plan {
  readonly now: Loaded | null;
  readonly next: Loaded | null;
}

export function createDeckSchedule(parts: {
  readonly decks: DeckRepository;
  readonly loader: DeckLoader;
  readonly clock: Clock;
  readonly of: DeckScope;
  readonly form: DeckForm;
  /** Called after every change of what is in force or is to be. */
  readonly tookUp: () => void;
  /** Called at the start for a deck that cannot be read. Without its prices the shop can still charge what is owed. */
  readonly damaged: (version: DeckVersion, fault: unknown) => void;
}): DeckSchedule {
  const { decks, loader, clock, of, form, tookUp, damaged } = parts;
  let plan: Plan = { now: null, next: null };
  let busy: Promise<void> | null = null;

  const wanted = () => {
    const at = clock.now();
    return { now: decks.inForce(of, at), next: decks.nextEffective(of, at) };
  };
  const known = (version: DeckVersion) => [plan.now, plan.next].find((loaded) => loaded?.version === version.version) ?? null;
  const loadedFrom = (version: DeckVersion, content: RateDeck["content"]): Loaded => ({
    version: version.version,
    effectiveUtc: version.effectiveUtc,
    deck: { version: version.version, side: of.side, form, content },
  });

  function loadAtOnce(version: DeckVersion | null): Loaded | null {
    if (version === null) return null;
    try {
      return loadedFrom(version, loader.now(version));
    } catch (fault) {
      damaged(version, fault);
      return { version: version.version, effectiveUtc: version.effectiveUtc, deck: null };
    }
  }

  function refresh(): Promise<void> | null {
    const versions = wanted();
    if (isSame(versions.now, plan.now) && isSame(versions.next, plan.next)) return null;
    // Both are read before either is put in force; a deck that cannot be read leaves everything as it was.
    const [now, next] = [load(versions.now), load(versions.next)];
    if (now instanceof Promise || next instanceof Promise) return Promise.all([now, next]).then(([first, then]) => putInForce(first, then));
    putInForce(now, next);
    return null;
  }

  function putInForce(now: Loaded | null, next: Loaded | null): void {
    plan = { now, next };
    tookUp();
  }

  function load(version: DeckVersion | null): Loaded | null | Promise<Loaded> {
    if (version === null) return null;
    // Also one that is damaged: it stays so until another version takes its place, and keeps no other from being taken up.
    const before = known(version);
    if (before !== null) return before;
    const content = loader.soon(version);
    return content instanceof Promise ? content.then((read) => loadedFrom(version, read)) : loadedFrom(version, content);
  }

  async function takeUpNewer(): Promise<void> {
    // What was published while the one before was being read is looked at when that is done.
    while (busy !== null) await busy.catch(() => undefined);
    busy = refresh();
    try {
      await busy;
    } finally {
      busy = null;
    }
  }

  const atStart = wanted();
  plan = { now: loadAtOnce(atStart.now), next: loadAtOnce(atStart.next) };
  const inForce = (instant: UtcMs) => (plan.next !== null && instant >= plan.next.effectiveUtc ? plan.next : plan.now);
  return {
    at: (instant) => inForce(instant)?.deck ?? null,
    isDamaged: (instant) => inForce(instant)?.deck === null,
    takeUpNewer,
  };
}

function isSame(version: DeckVersion | null, loaded: Loaded | null): boolean {
  return (version?.version ?? null) === (loaded?.version ?? null);
}
