import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { exclusiveLock } from "./exclusive-lock.ts";

test("the second waits for the first", async () => {
  const folder = await mkdtemp(join(tmpdir(), "timbre-lock-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  const order: string[] = [];
  const first = await exclusiveLock(join(folder, "lock"), () => undefined);
  const second = exclusiveLock(join(folder, "lock"), () => order.push("waiting")).then((lock) => {
    order.push("second holds");
    return lock;
  });
  await expect.poll(() => order, { timeout: 5_000 }).toEqual(["waiting"]);
  order.push("first lets go");
  await first.release();
  await (await second).release();
  expect(order).toEqual(["waiting", "first lets go", "second holds"]);
});

test("a lock that cannot be made is an error, not a wait", async () => {
  await expect(exclusiveLock("/nonexistent/lock", () => undefined)).rejects.toThrow("cannot lock");
});
