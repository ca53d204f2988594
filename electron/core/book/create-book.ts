import { assert } from "../../../shared/kernel/assert.ts";
import { canonicalEntry } from "../../../shared/ledger/canonical-entry.ts";
import type { Clock, UtcMs } from "../../../shared/time/clock.ts";
import type { Book, BookHead } from "../app/book.ts";
import type { LedgerRepository } from "../store/ledger-repository.ts";
import { anchorText } from "./anchor-text.ts";
import { chainHash, genesisHash } from "./chain-hash.ts";

export interface BookParts {
  readonly ledger: LedgerRepository;
  readonly clock: Clock;
  /** Id of the open shift. */
  openShift(): string | null;
  /** The business day of an instant, in the shop's time. */
  dayOf(instant: UtcMs): string;
  /** Whether the wall clock cannot be right. One that runs behind the newest entry is doubtful as well. */
  clockIsDoubtful(): boolean;
}

/** The chain over the ledger's tables. */
export function createBook({ ledger, clock, openShift, dayOf, clockIsDoubtful }: BookParts): Book {
  const { id, epoch } = ledger.book();
  const genesis = genesisHash(id);
  const head = (): BookHead => {
    const last = ledger.last();
    return last === null ? { seq: 0, hash: genesis } : { seq: last.seq, hash: last.hash };
  };
  return {
    head,
    post: (actor, { kind, ref, operationId, facts, postings }) => {
      assert(ledger.inTransaction(), `${kind} was told to the book outside a transaction`);
      const moved = postings.filter(({ amount }) => amount !== 0);
      assert(sumsToZero(moved), `the postings of ${kind} ${ref} do not sum to zero`);
      const last = ledger.last();
      const atUtc = clock.now();
      const entry = {
        seq: (last?.seq ?? 0) + 1,
        epoch,
        atUtc,
        mono: clock.mono(),
        bootId: clock.bootId,
        clockDoubtful: clockIsDoubtful() || atUtc < (last?.atUtc ?? atUtc),
        kind,
        ref,
        person: actor.personId,
        shiftId: openShift(),
        operationId,
        facts: JSON.stringify(facts),
        postings: moved,
      };
      // Half a character is stored as another one than was hashed. The facts, being JSON, escape it.
      assert(`${ref}${entry.person}${operationId}`.isWellFormed(), `${kind} ${ref} holds half a character`);
      const hash = chainHash(last?.hash ?? genesis, canonicalEntry(entry));
      ledger.insert(entry, hash);
      ledger.addToDay(dayOf(atUtc), { person: actor.personId, kind, amount: volume(moved) });
      return { seq: entry.seq, hash };
    },
    anchor: (kind, ref) => {
      const { seq, hash } = head();
      ledger.addAnchor({ seq, hash, kind, ref });
      return anchorText({ seq, hash });
    },
  };
}

function sumsToZero(postings: readonly { readonly amount: number }[]): boolean {
  const sum = postings.reduce((total, { amount }) => total + amount, 0);
  return sum === 0 && postings.every(({ amount }) => Number.isSafeInteger(amount));
}

/** What an entry moved: the sum of what went into accounts. */
function volume(postings: readonly { readonly amount: number }[]): number {
  return postings.reduce((sum, { amount }) => sum + Math.max(amount, 0), 0);
}
