/** One thread of the `price` bench: its own seed, its share of the cases. Ends with an error at the first difference. */
import { workerData } from "node:worker_threads";
import { assertNoDifference } from "./price-differences.ts";

const { seed, cases } = workerData as { readonly seed: number; readonly cases: number };
assertNoDifference(seed, cases);
