import type { Core } from "./core.ts";

interface AnsweredEnd {
  readonly cabin: number;
  readonly price: number;
}

/**
 * The accounts answered calls belong to: each its cabin's open one. A call that costs something opens one where there is none; one
 * that costs nothing does not make a customer owe. Those that open, open in one write.
 */
export function sessionsOfEndedCalls(core: Core, ends: readonly AnsweredEnd[]): readonly (string | null)[] {
  const { sessions } = core.store;
  const opened = new Map<number, string>();
  const found = ends.map(({ cabin, price }) => {
    const open = sessions.openOfCabin(cabin)?.id ?? opened.get(cabin) ?? null;
    if (open !== null || price === 0) return open;
    const id = core.newId();
    opened.set(cabin, id);
    return id;
  });
  const opened_utc = core.clock.now();
  sessions.openAll([...opened].map(([cabin, id]) => ({ id, cabin, mode: "postpaid", opened_utc })));
  return found;
}
