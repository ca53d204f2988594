import { parentPort, workerData } from "node:worker_threads";
import type { BookWorkerData } from "./book-worker-data.ts";
import { verifyWhole } from "./verify-whole.ts";

/** A thread that goes through one book, answers and ends. */
if (parentPort === null) throw new Error("the book worker is a thread of the core");
const { book, stopped } = workerData as BookWorkerData;
parentPort.postMessage(verifyWhole(book, () => Atomics.load(stopped, 0) !== 0));
