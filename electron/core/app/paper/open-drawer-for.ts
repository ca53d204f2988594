import type { DrawerCause } from "../../store/print-repository.ts";
import type { Actor } from "../actor.ts";
import type { Core } from "../core.ts";

/**
 * Opens the drawer without a paper: its row and its entry are written in the caller's transaction, the pulse goes out once that has
 * committed. A row that has opened the drawer opens it no second time.
 */
export function openDrawerFor(
  core: Core,
  actor: Actor,
  opening: {
    readonly cause: DrawerCause;
    readonly ref: string;
    readonly operationId: string | null;
    readonly reason: string | null;
    readonly approvalId: string | null;
  },
): void {
  const { cause, ref, operationId, reason, approvalId } = opening;
  const [atUtc, user] = [core.clock.now(), actor.name];
  const isNew = core.store.prints.drawerEvent({ atUtc, cause, ref, user, reason, approvalId });
  if (!isNew) return;
  const facts = { cause, reason, approval: approvalId, atUtc, user };
  core.book.post(actor, { kind: "drawer-opened", ref, operationId, facts, postings: [] });
  core.store.afterCommit(() => core.scheduler.soon(() => core.printing.pulse()));
}
