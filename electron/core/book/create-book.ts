import { assert } from "../../../shared/kernel/assert.ts";
import { canonicalEntry } from "../../../shared/ledger/canonical-entry.ts";
import type { LedgerEntry } from "../../../shared/ledger/ledger-entry.ts";
import type { LedgerKind } from "../../../shared/ledger/ledger-kind.ts";
import type { Clock, MonoMs, UtcMs } from "../../../shared/time/clock.ts";
import type { Actor } from "../app/actor.ts";
import type { Book, BookHead } from "../app/book.ts";
import type { LastEntry, LedgerLink, LedgerRepository } from "../store/ledger-repository.ts";
import { anchorText } from "./anchor-text.ts";
import { chainHash, genesisHash } from "./chain-hash.ts";

export interface BookParts {
  readonly ledger: LedgerRepository;
  readonly clock: Clock;
  /** Id of the shift an entry of this kind stands in; one that opens by itself may be opened for it, and told first. */
  openShift(kind: LedgerKind): string | null;
  /** The business day of an instant, in the shop's time. */
  dayOf(instant: UtcMs): string;
  /** Whether the wall clock cannot be right. One that runs behind the newest entry is doubtful as well. */
  clockIsDoubtful(): boolean;
}

/** When an entry is made, by whom and in which shift. */
interface Standing {
  readonly person: string;
  readonly atUtc: UtcMs;
  readonly mono: MonoMs;
  readonly bootId: string;
  readonly clockDoubtful: boolean;
  readonly shiftId: string | null;
}

/** The chain over the ledger's tables. */
export function createBook({ ledger, clock, openShift, dayOf, clockIsDoubtful }: BookParts): Book {
  const { id, epoch } = ledger.book();
  const genesis = genesisHash(id);
  const head = (): BookHead => {
    const last = ledger.last();
    return last === null ? { seq: 0, hash: genesis } : { seq: last.seq, hash: last.hash };
  };

  function postAll({ personId: person }: Actor, entries: readonly LedgerEntry[]): void {
    assert(ledger.inTransaction(), "the book was told something outside a transaction");
    // One that opens by itself is told to the book first.
    const shifts = entries.map(({ kind }) => openShift(kind));
    const [atUtc, mono, bootId] = [clock.now(), clock.mono(), clock.bootId];
    const isDoubtful = clockIsDoubtful();
    const told = new Map<LedgerKind, { readonly entries: number; readonly amount: number }>();
    const links: LedgerLink[] = [];
    let last = ledger.last();
    entries.forEach((entry, index) => {
      const clockDoubtful = isDoubtful || atUtc < (last?.atUtc ?? atUtc);
      const link = linkAfter(last, entry, { person, atUtc, mono, bootId, clockDoubtful, shiftId: shifts[index] ?? null });
      links.push(link);
      last = { seq: link.entry.seq, hash: link.hash, atUtc, mono, bootId };
      const before = told.get(entry.kind) ?? { entries: 0, amount: 0 };
      told.set(entry.kind, { entries: before.entries + 1, amount: before.amount + volume(entry) });
    });
    ledger.insertAll(links);
    const day = dayOf(atUtc);
    for (const [kind, sum] of told) ledger.addToDay(day, { person, kind, ...sum });
  }

  /** The next link of the chain. */
  function linkAfter(last: LastEntry | null, { kind, ref, operationId, facts, postings }: LedgerEntry, standing: Standing): LedgerLink {
    const moved = postings.filter(({ amount }) => amount !== 0);
    assert(sumsToZero(moved), `the postings of ${kind} ${ref} do not sum to zero`);
    const { person, atUtc, mono, bootId, clockDoubtful, shiftId } = standing;
    // Half a character is stored as another one than was hashed.
    assert(`${ref}${person}${operationId}`.isWellFormed(), `${kind} ${ref} holds half a character`);
    const entry = {
      seq: (last?.seq ?? 0) + 1,
      epoch,
      atUtc,
      mono,
      bootId,
      clockDoubtful,
      kind,
      ref,
      person,
      shiftId,
      operationId,
      facts: factsText(facts),
      postings: moved,
    };
    return { entry, hash: chainHash(last?.hash ?? genesis, canonicalEntry(entry)) };
  }

  return {
    head,
    post: (actor, entry) => {
      postAll(actor, [entry]);
      return head();
    },
    postAll,
    anchor: (kind, ref) => {
      const { seq, hash } = head();
      ledger.addAnchor({ seq, hash, kind, ref });
      return anchorText({ seq, hash });
    },
  };
}

/**
 * A typed text may end with half a character, which no row can hold: the facts say what the row says. JSON writes one as
 * `\ud83d`, and nothing else so but what was typed so: only then each value is looked at.
 */
function factsText(facts: LedgerEntry["facts"]): string {
  const text = JSON.stringify(facts);
  if (!text.includes("\\ud")) return text;
  return JSON.stringify(facts, (_, value: unknown) => (typeof value === "string" ? value.toWellFormed() : value));
}

function sumsToZero(postings: readonly { readonly amount: number }[]): boolean {
  const sum = postings.reduce((total, { amount }) => total + amount, 0);
  return sum === 0 && postings.every(({ amount }) => Number.isSafeInteger(amount));
}

/** What an entry moved: the sum of what went into accounts. */
function volume({ postings }: LedgerEntry): number {
  return postings.reduce((sum, { amount }) => sum + Math.max(amount, 0), 0);
}
