import { Worker } from "node:worker_threads";
import { expect, test } from "vitest";
import { endedWorker } from "./ended-worker.ts";

const threadOf = (program: string) => new Worker(program, { eval: true });

test("a thread that stops by itself is waited for, also when it is gone already", async () => {
  const worker = threadOf("require('node:worker_threads').parentPort.once('message', () => {})");
  worker.postMessage("stop");
  await endedWorker(worker);
  expect(worker.threadId).toBe(-1);
  await endedWorker(worker);
});

test("one that hangs is ended by force", async () => {
  const worker = threadOf("for (;;);");
  await endedWorker(worker, 50);
  expect(worker.threadId).toBe(-1);
});
