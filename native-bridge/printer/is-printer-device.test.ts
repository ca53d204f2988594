import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { isPrinterDevice } from "./is-printer-device.ts";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "timbre-device-"));
  await writeFile(join(folder, "tickets.bin"), "");
  execFileSync("mkfifo", [join(folder, "pipe")]);
  await symlink("/dev/null", join(folder, "receipts")); // As udev names one.
});
afterAll(() => rm(folder, { recursive: true }));

test.each([
  ["tickets.bin", false],
  ["pipe", false],
  ["none", false],
  ["receipts", true],
])("%s: %s", async (name, isOne) => expect(await isPrinterDevice(join(folder, name))).toBe(isOne));

test.runIf(existsSync("/dev/ttyS0"))("a serial line given as a file is written to, and never asked", async () => {
  expect(await isPrinterDevice("/dev/ttyS0")).toBe(false);
});
