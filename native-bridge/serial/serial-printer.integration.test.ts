import { type ChildProcess, spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { TalkingPrinter } from "../../fixtures/talking-printer.ts";
import type { ReceiptDocument } from "../../shared/receipt/receipt-document.ts";
import { JobDeadline } from "../printer/job-deadline.ts";
import { openReceiptPrinter } from "../printer/open-receipt-printer.ts";
import { SerialLine } from "./serial-line.ts";

const MORE_THAN_A_TERMINAL_HOLDS = Buffer.alloc(200_000, "ticket ");

const ticket = (rows: number): ReceiptDocument => ({
  lines: Array.from({ length: rows }, (_, row) => ({ kind: "pair", left: `Llamada ${row} ñ`, right: "1,00 €", size: "normal" })),
  cut: true,
});

let directory = "";
let line = "";
const children: ChildProcess[] = [];

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), "timbre-serial-"));
  line = join(directory, "ttyS0");
});
afterEach(async () => {
  for (const child of children.splice(0)) child.kill("SIGKILL");
  await rm(directory, { recursive: true });
});

/** A printer at the far end of a pseudo-terminal (socat holds it); what it receives comes out of the child's stdout, what it says goes into its stdin. */
async function printerOnLine(): Promise<ChildProcess> {
  const socat = spawn("socat", ["-d", "-d", `PTY,link=${line},raw,echo=0`, "STDIO"], { stdio: "pipe" });
  children.push(socat);
  for await (const row of createInterface({ input: socat.stderr })) if (row.includes("starting data transfer loop")) break;
  return socat;
}

async function receivedUntil(socat: ChildProcess, end: string, talk = new TalkingPrinter()): Promise<string> {
  let text = "";
  for await (const chunk of socat.stdout ?? []) {
    const { paper, answer } = talk.hear(chunk as Buffer);
    socat.stdin?.write(answer);
    text += paper.toString("latin1");
    if (text.endsWith(end)) break;
  }
  return text;
}

const PULSE = "\x1bp\x00\x32\xfa";

describe("a printer on a serial line", { timeout: 20_000 }, () => {
  test("gets every byte of a ticket and of the drawer's pulse, unchanged by the terminal", async () => {
    const socat = await printerOnLine();
    const printer = openReceiptPrinter(`serial:${line}:19200`, { columns: 48, drawerPin: 5 });
    const received = receivedUntil(socat, "\x1bp\x01\x32\xfa");
    for (let copy = 0; copy < 5; copy += 1) expect(await printer.print(ticket(12))).toEqual({ kind: "printed" });
    expect(await printer.openDrawer()).toEqual({ kind: "printed" });
    const text = await received;
    expect(text.match(/Llamada \d+ \xa4 +1,00 \xd5$/gm)).toHaveLength(60);
    expect(text.startsWith("\x1b@")).toBe(true);
  });

  test("no such line: not printed", async () => {
    expect(await openReceiptPrinter(`serial:${line}`, { columns: 32 }).print(ticket(1))).toEqual({
      kind: "not-printed",
      reason: "printer/no-device",
    });
  });

  test("a path that is no serial line: not printed", async () => {
    expect(await openReceiptPrinter("serial:/dev/null", { columns: 32 }).print(ticket(1))).toEqual({
      kind: "not-printed",
      reason: "printer/refused",
    });
  });

  test("the printer stops taking bytes: unknown at the deadline, and the line is free for the next job", async () => {
    const socat = await printerOnLine();
    socat.kill("SIGSTOP");
    expect(await new SerialLine({ path: line, baud: 9_600 }).send(MORE_THAN_A_TERMINAL_HOLDS, new JobDeadline(700), null)).toEqual({
      kind: "unknown",
      reason: "printer/timeout",
    });
    socat.kill("SIGCONT");
    const received = receivedUntil(socat, "\x1bp\x00\x32\xfa");
    expect(await openReceiptPrinter(`serial:${line}`, { columns: 48 }).openDrawer()).toEqual({ kind: "printed" });
    await received;
  });

  test("the cable is pulled in the middle of a ticket: unknown", async () => {
    const socat = await printerOnLine();
    socat.kill("SIGSTOP");
    const outcome = new SerialLine({ path: line, baud: 9_600 }).send(MORE_THAN_A_TERMINAL_HOLDS, new JobDeadline(5_000), null);
    setTimeout(() => socat.kill("SIGKILL"), 200); // By then the terminal is full and the ticket is half out.
    expect(await outcome).toMatchObject({ kind: "unknown" });
  });

  test.each([
    ["no-paper", "printer/no-paper"],
    ["cover-open", "printer/cover-open"],
  ] as const)("it says %s: it gets no byte of the ticket, and the whole of it once that is mended", async (condition, reason) => {
    const socat = await printerOnLine();
    const talk = new TalkingPrinter();
    talk.condition = condition;
    const received = receivedUntil(socat, PULSE, talk);
    const printer = openReceiptPrinter(`serial:${line}`, { columns: 48 });
    expect(await printer.print(ticket(1))).toEqual({ kind: "not-printed", reason });
    expect(await printer.check()).toBe(reason);
    talk.condition = "ready";
    expect([await printer.check(), await printer.print(ticket(1))]).toEqual([null, { kind: "printed" }]);
    await printer.openDrawer();
    expect((await received).match(/Llamada 0/g)).toHaveLength(1);
  });

  test("the roll ends within a ticket: only a person can tell how much of it is on paper", async () => {
    const socat = await printerOnLine();
    const talk = new TalkingPrinter();
    talk.atPaper = () => {
      talk.condition = "no-paper";
    };
    const received = receivedUntil(socat, PULSE, talk);
    const printer = openReceiptPrinter(`serial:${line}`, { columns: 48 });
    expect(await printer.print(ticket(1))).toEqual({ kind: "unknown", reason: "printer/no-paper" });
    await printer.openDrawer();
    await received;
  });

  test("one that answered before a ticket and no more behind it is not taken to have printed it", async () => {
    const socat = await printerOnLine();
    const talk = new TalkingPrinter();
    talk.atPaper = () => {
      talk.condition = "mute";
    };
    const received = receivedUntil(socat, PULSE, talk);
    const printer = openReceiptPrinter(`serial:${line}`, { columns: 48, deadlineMs: 800 });
    expect(await printer.print(ticket(1))).toEqual({ kind: "unknown", reason: "printer/timeout" });
    await printer.openDrawer();
    await received;
  });

  test("one that answered once and answers no more is switched off: its tickets wait", async () => {
    const socat = await printerOnLine();
    const talk = new TalkingPrinter();
    const received = receivedUntil(socat, PULSE, talk);
    const printer = openReceiptPrinter(`serial:${line}`, { columns: 48 });
    expect(await printer.print(ticket(1))).toEqual({ kind: "printed" });
    talk.condition = "mute";
    expect(await printer.print(ticket(1))).toEqual({ kind: "not-printed", reason: "printer/timeout" });
    talk.condition = "ready";
    expect([await printer.check(), await printer.print(ticket(1))]).toEqual([null, { kind: "printed" }]);
    await printer.openDrawer();
    expect((await received).match(/Llamada 0/g)).toHaveLength(2);
  });

  test("one that does not know the question is asked once, and prints as ever", async () => {
    const socat = await printerOnLine();
    const talk = new TalkingPrinter();
    talk.condition = "mute";
    const received = receivedUntil(socat, PULSE, talk);
    const printer = openReceiptPrinter(`serial:${line}`, { columns: 48 });
    for (let copy = 0; copy < 3; copy += 1) expect(await printer.print(ticket(1))).toEqual({ kind: "printed" });
    await printer.openDrawer();
    expect([(await received).match(/Llamada 0/g)?.length, talk.asked]).toEqual([3, 3]); // Three kinds of status, asked by one question.
  });
});
