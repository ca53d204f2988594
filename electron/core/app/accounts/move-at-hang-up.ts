import type { CabinRow } from "../../store/cabin-repository.ts";
import type { Actor } from "../actor.ts";
import type { Core } from "../core.ts";
import { carryAccount } from "./carry-account.ts";
import { isFreeFor } from "./is-free-for.ts";
import { parkRetired } from "./park-retired.ts";

interface MoveAsked {
  readonly actor: Actor;
  readonly operationId: string;
}

/** What is kept of a move until its call has ended. */
export function moveAskedText(actor: Actor, operationId: string): string {
  return JSON.stringify({ actor, operationId } satisfies MoveAsked);
}

/**
 * Does the move that waited for the end of this cabin's call, in the transaction that closed it. Where somebody else has taken the
 * other cabin meanwhile, or the call left no account, the account stays where it is. In a cabin that shop.json names no more none stays.
 */
export function moveAtHangUp(core: Core, number: number): void {
  const { cabins } = core.store;
  moveAsAsked(core, cabins.get(number) ?? cabins.retired().find((cabin) => cabin.number === number));
  parkRetired(core, number);
}

function moveAsAsked(core: Core, from: CabinRow | undefined): void {
  if (from === undefined || from.moves_to === null || from.moves_asked === null) return;
  const { number, moves_to: to } = from;
  const session = core.store.sessions.openOfCabin(number);
  core.store.cabins.setMove(number, null);
  if (session === null || !isFreeFor(core, number, to)) {
    core.log.warn(
      { cabin: number, to, account: session?.id ?? null },
      "an account stays in its cabin: it could not be moved at the hang-up",
    );
    return;
  }
  const { actor, operationId } = askedOf(from);
  carryAccount(core, actor, { session, from, to, operationId });
  core.store.afterCommit(() => core.feed.cabinChanged(to));
}

function askedOf({ moves_asked }: CabinRow): MoveAsked {
  return JSON.parse(moves_asked ?? "") as MoveAsked;
}
