import { parentPort, workerData } from "node:worker_threads";
import { verifyWhole } from "./verify-whole.ts";

/** A thread that goes through one book, answers and ends. */
if (parentPort === null) throw new Error("the book worker is a thread of the core");
parentPort.postMessage(verifyWhole((workerData as { readonly book: string }).book));
