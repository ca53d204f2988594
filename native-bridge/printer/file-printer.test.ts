import { execFileSync } from "node:child_process";
import { constants } from "node:fs";
import { mkdtemp, open, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { ReceiptDocument } from "../../shared/receipt/receipt-document.ts";
import { JobDeadline } from "./job-deadline.ts";
import { openReceiptPrinter } from "./open-receipt-printer.ts";
import { sendToFile } from "./send-to-file.ts";

const ticket: ReceiptDocument = { lines: [{ kind: "text", text: "Llamada", align: "left", size: "normal" }], cut: true };

let directory = "";
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), "timbre-printer-"));
});
afterEach(() => rm(directory, { recursive: true }));

describe("a printer behind a path", { timeout: 20_000 }, () => {
  test("a file keeps every ticket, one after the other", async () => {
    const path = join(directory, "tickets.bin");
    const printer = openReceiptPrinter(`file:${path}`, { columns: 42 });
    expect(await Promise.all([printer.print(ticket), printer.openDrawer()])).toEqual([{ kind: "printed" }, { kind: "printed" }]);
    const kept = await readFile(path, "latin1");
    expect(["\x1b@", "Llamada", "\x1bp"].map((part) => kept.indexOf(part) >= 0)).toEqual([true, true, true]);
    expect(kept.endsWith("\x1bp\x00\x32\xfa")).toBe(true);
  });

  test.each([
    ["/dev/usb/no-such-printer", "printer/no-device"],
    ["/nowhere/at/all", "printer/no-device"],
  ])("%s: not printed, and no plain file is made in its place", async (path, reason) => {
    expect(await openReceiptPrinter(`file:${path}`, { columns: 32 }).print(ticket)).toEqual({ kind: "not-printed", reason });
    await expect(readFile(path)).rejects.toThrow();
  });

  test("a disk that is full says so after the first byte could not go out", async () => {
    expect(await openReceiptPrinter("file:/dev/full", { columns: 32 }).print(ticket)).toMatchObject({ kind: "not-printed" });
  });

  describe("a device that stops taking bytes, stood in for by a pipe", () => {
    test("before the first byte: not printed. In the middle: unknown. Neither holds the shop up", async () => {
      const path = join(directory, "lp0");
      execFileSync("mkfifo", [path]);
      const reader = await open(path, constants.O_RDONLY | constants.O_NONBLOCK);
      const send = (bytes: number) => sendToFile(path, Buffer.alloc(bytes, "x"), new JobDeadline(300));
      expect(await send(200_000)).toEqual({ kind: "unknown", reason: "printer/timeout" }); // A pipe holds 64 KiB (pipe(7)).
      expect(await send(200_000)).toEqual({ kind: "not-printed", reason: "printer/timeout" });
      await reader.close();
      expect(await send(1)).toEqual({ kind: "not-printed", reason: "printer/no-device" });
    });
  });
});
