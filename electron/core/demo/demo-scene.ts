import { setTimeout as pass } from "node:timers/promises";
import { type DemoCounter, noteFor } from "./demo-counter.ts";

/** The cabins of the scene. The customers of the demonstration's street know the same numbers. */
const PAYS_FIRST = 2;
const CLOSED = 4;
const PREPAID = 7;
const UNCHARGED = 9;

/** Calls of the first customer to pay. */
const CALLS_BEFORE_PAYING = 2;
const LOOK_EVERY_MS = 500;
const GIVE_UP_AFTER_MS = 180_000;

/** What a cashier has done before the first customer dials: a new demonstration shows every kind of cabin at once. */
export async function setDemoScene(counter: DemoCounter): Promise<void> {
  await counter.disable(CLOSED, "Limpieza");
  await counter.takeDeposit(PREPAID, "3000");
  await counter.uncharge(UNCHARGED, "Prueba técnica");
}

/** Charges the first customer who is done, unless somebody at the counter was quicker. */
export async function makeFirstSale(counter: DemoCounter, signal: AbortSignal): Promise<void> {
  const until = AbortSignal.any([signal, AbortSignal.timeout(GIVE_UP_AFTER_MS)]);
  for (let hadCalled = false; ; ) {
    await pass(LOOK_EVERY_MS, undefined, { signal: until });
    const cabin = await counter.cabin(PAYS_FIRST);
    const account = cabin?.account ?? null;
    if (account === null && hadCalled) return;
    hadCalled ||= account !== null && account.calls.length > 0;
    if (account !== null && cabin?.state === "to-pay" && account.calls.length >= CALLS_BEFORE_PAYING)
      return counter.charge(PAYS_FIRST, noteFor(account));
  }
}
