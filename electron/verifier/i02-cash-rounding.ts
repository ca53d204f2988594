import type { Check } from "./check.ts";
import { rule } from "./finding.ts";

const ROUNDING = rule("I2", "cash is rounded by less than the coin it is rounded to");
const MICROS_PER_MAIN_UNIT = 1_000_000;
/** More than the largest coin any currency rounds to, in micros: the rule of the shop itself is not in the book. */
const LARGEST_STEP = 100 * MICROS_PER_MAIN_UNIT;
const SMALLEST_STEP = 10_000;

interface RoundedSale {
  readonly id: string;
  readonly total: number;
  readonly rounding: number;
  readonly cash: number;
  /** 1 where the whole deposit went back: older versions gave it as it was taken, in no whole coins. */
  readonly wholeDeposit: 0 | 1;
}

/** What changed hands is a whole number of some coin (1, 2 or 5 and noughts), and the rounding is less than that coin. */
export const cashRounding: Check = {
  rules: [ROUNDING],
  fromSchema: 1,
  *run({ database }) {
    const rounded = database.prepare<[], RoundedSale>(
      `SELECT sale.id, total, rounding, received - change - deposit_returned AS cash,
       deposit = 0 AND deposit_returned > 0 AND total = 0 AS wholeDeposit
       FROM sale JOIN payment ON payment.sale_id = sale.id WHERE rounding <> 0
       AND (method = 'cash' OR NOT EXISTS (SELECT 1 FROM payment AS other WHERE other.sale_id = sale.id AND other.method <> payment.method))`,
    );
    for (const { id, total, rounding, cash, wholeDeposit } of rounded.iterate()) {
      const coin = wholeDeposit === 1 ? LARGEST_STEP : largestCoin(cash);
      if (Math.abs(rounding) >= coin) yield { rule: ROUNDING, row: { sale: id, total, rounding, cash, coin } };
    }
  },
};

function largestCoin(amount: number): number {
  let largest = SMALLEST_STEP;
  for (let step = SMALLEST_STEP; step <= LARGEST_STEP; step *= 10) {
    for (const coin of [step, 2 * step, 5 * step]) if (coin <= LARGEST_STEP && amount % coin === 0) largest = Math.max(largest, coin);
  }
  return largest;
}
