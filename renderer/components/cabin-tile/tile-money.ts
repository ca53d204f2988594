import type { AccountView, CabinView } from "../../../shared/contract/cabin-view.ts";
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
  const { ended, deposit } = accountMoney(cabin.account);
  const account = isUncharged(cabin) ? ended : addMicros(ended, running);
  return { running, account, deposit, left: subtractMicros(deposit, account) };
}

interface AccountMoney {
  readonly ended: Micros;
  readonly deposit: Micros;
}

const NO_ACCOUNT: AccountMoney = { ended: ZERO, deposit: ZERO };
/** Read from the wire once, not every second. */
const read = new WeakMap<AccountView, AccountMoney>();

function accountMoney(account: AccountView | null): AccountMoney {
  if (account === null) return NO_ACCOUNT;
  const known = read.get(account);
  if (known !== undefined) return known;
  const money = { ended: wireMicros(account.total), deposit: wireMicros(account.deposit) };
  read.set(account, money);
  return money;
}
