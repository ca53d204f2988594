import type { CabinView } from "../../../shared/contract/cabin-view.ts";
import { assert } from "../../../shared/kernel/assert.ts";
import { parseMicros } from "../../../shared/money/decimal.ts";
import { addMicros, type Micros, subtractMicros, ZERO } from "../../../shared/money/micros.ts";
import { runningCall } from "../../live/running-call.ts";
import { isUncharged } from "./tile-tone.ts";

/** Money of the wire as a number to add and compare. */
export function wireMicros(text: string): Micros {
  const parsed = parseMicros(text);
  assert(parsed.ok, `wire money ${text}`);
  return parsed.value;
}

export interface TileMoney {
  /** The live call alone, as if it were charged. */
  readonly running: Micros;
  /** The account with the live call in it. */
  readonly account: Micros;
  /** Of the deposit, after the account. */
  readonly left: Micros;
  readonly deposit: Micros;
}

export function tileMoney(cabin: CabinView, receivedMs: number, nowMs: number): TileMoney {
  const running = cabin.live === null ? ZERO : runningCall(cabin.live, receivedMs, nowMs).price;
  const ended = cabin.account === null ? ZERO : wireMicros(cabin.account.total);
  const account = isUncharged(cabin) ? ended : addMicros(ended, running);
  const deposit = cabin.account === null ? ZERO : wireMicros(cabin.account.deposit);
  return { running, account, deposit, left: subtractMicros(deposit, account) };
}
