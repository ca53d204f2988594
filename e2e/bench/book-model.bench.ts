/**
 * book-model: random sequences of everything that moves money, with refusals, retries and crashes between, against a model of the shop's
 * money that shares no line with the product. After each act every account of the book, the sums of its entries, the numbers of its
 * receipts, the drawer and what the windows are shown must be what the model says.
 *
 * The seed is printed with a difference; `--seed N` runs it again.
 */
import { runMoneyActs } from "../../fixtures/run-money-acts.ts";
import { conclude } from "./goal.ts";

const RUNS = process.argv.includes("--full") ? 20_000 : 1_000;
/** Longer ones than in the tests that run with every change: what goes wrong late goes wrong here. */
const LENGTH = 24;

const given = process.argv.indexOf("--seed");
const seed = given < 0 ? Date.now() % 2 ** 31 : Number(process.argv[given + 1]);
process.stdout.write(`seed ${seed}\n`);
const { runs, acts, done } = await runMoneyActs({ runs: RUNS, length: LENGTH, seed });
process.stdout.write(`${runs} sequences, ${acts} acts: ${JSON.stringify(done)}\n`);
conclude("book-model", [
  { name: "sequences that agree with the model", measured: runs, bound: RUNS, holds: "at-least" },
  // Half of what any seed brings: sequences that sell nothing would agree with any model.
  { name: "sales among their acts", measured: done.sales, bound: RUNS / 4, holds: "at-least" },
]);
