import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { chmodSync, constants, realpathSync } from "node:fs";
import { chmod, type FileHandle, mkdtemp, open, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { TalkingPrinter } from "../../fixtures/talking-printer.ts";
import type { ReceiptDocument } from "../../shared/receipt/receipt-document.ts";
import { JobDeadline } from "./job-deadline.ts";
import { openReceiptPrinter, type ReceiptPrinterOptions } from "./open-receipt-printer.ts";
import { linkTo } from "./printer-link.ts";
import { StatusHabit } from "./status-habit.ts";

const ticket: ReceiptDocument = { lines: [{ kind: "pair", left: "TOTAL", right: "2,13 €", size: "double" }], cut: true };
const LONG = Buffer.alloc(200_000, "ticket ");
const printed = { kind: "printed" };

let directory = "";
let path = "";
let talk = new TalkingPrinter();
let held: FileHandle | null = null;
const children: ChildProcess[] = [];

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), "timbre-device-"));
  path = join(directory, "lp0");
  talk = new TalkingPrinter();
});
afterEach(async () => {
  await held?.close();
  held = null;
  for (const child of children.splice(0)) child.kill("SIGKILL");
  await rm(directory, { recursive: true });
});

interface UsbPrinter {
  readonly line: ChildProcess;
  /** Everything for paper, as soon as it ends so. */
  receivedUntil(end: string): Promise<string>;
}

/** A pseudo-terminal stands for /dev/usb/lp0: a character device, with a printer behind it (socat holds its other end). */
async function usbPrinter(answer: (said: Buffer) => Buffer = (said) => said): Promise<UsbPrinter> {
  const line = spawn("socat", ["-d", "-d", `PTY,link=${path},raw,echo=0`, "STDIO"], { stdio: "pipe" });
  children.push(line);
  for await (const row of createInterface({ input: line.stderr })) if (row.includes("starting data transfer loop")) break;
  // A terminal nobody has open hangs up; a printer on USB does not.
  held = await open(path, constants.O_RDWR | constants.O_NOCTTY);
  let text = "";
  line.stdin.on("error", () => undefined);
  line.stdout.on("data", (chunk: Buffer) => {
    const heard = talk.hear(chunk);
    text += heard.paper.toString("latin1");
    line.stdin.write(answer(heard.answer));
    line.emit("paper");
  });
  return {
    line,
    async receivedUntil(end) {
      while (!text.endsWith(end)) await once(line, "paper");
      return text;
    },
  };
}

const openPrinter = (options: Partial<ReceiptPrinterOptions> = {}) => openReceiptPrinter(`file:${path}`, { columns: 32, ...options });
const tickets = (paper: string) => paper.split("TOTAL").length - 1;
const CUT = "\x1dV\x01\n";
const PULSE = "\x1bp\x00\x32\xfa";

describe("a printer on USB, which is a character device", { timeout: 20_000 }, () => {
  test.each([
    ["no-paper", "printer/no-paper"],
    ["cover-open", "printer/cover-open"],
    ["knife-jammed", "printer/halted"],
  ] as const)("it says %s: it gets no byte of the ticket, and the whole of it once that is mended", async (condition, reason) => {
    const peer = await usbPrinter();
    talk.condition = condition;
    const printer = openPrinter();
    expect(await printer.print(ticket)).toEqual({ kind: "not-printed", reason });
    expect(await printer.check()).toBe(reason);
    talk.condition = "ready";
    expect([await printer.check(), await printer.print(ticket)]).toEqual([null, printed]);
    expect(tickets(await peer.receivedUntil(CUT))).toBe(1);
  });

  test("it prints and says that its roll is nearly used up", async () => {
    await usbPrinter();
    const printer = openPrinter();
    talk.condition = "paper-low";
    expect([await printer.print(ticket), printer.isPaperLow]).toEqual([printed, true]);
    talk.condition = "ready";
    expect([await printer.print(ticket), printer.isPaperLow]).toEqual([printed, false]);
  });

  test("the roll ends within a ticket: only a person can tell how much of it is on paper", async () => {
    await usbPrinter();
    talk.atPaper = () => {
      talk.condition = "no-paper";
    };
    expect(await openPrinter().print(ticket)).toEqual({ kind: "unknown", reason: "printer/no-paper" });
  });

  test("the drawer opens without paper, and nobody is asked", async () => {
    const peer = await usbPrinter();
    talk.condition = "no-paper";
    expect(await openPrinter().openDrawer()).toEqual(printed);
    expect([await peer.receivedUntil(PULSE), talk.asked]).toEqual([PULSE, 0]);
  });

  test("one that does not know the question is asked once, and prints as ever", async () => {
    const peer = await usbPrinter();
    talk.condition = "mute";
    const printer = openPrinter();
    for (let copy = 0; copy < 3; copy += 1) expect(await printer.print(ticket)).toEqual(printed);
    expect(await printer.openDrawer()).toEqual(printed);
    expect([tickets(await peer.receivedUntil(PULSE)), talk.asked]).toEqual([3, 3]); // Three kinds of status, asked by one question.
  });

  test.each([
    ["rubbish", () => Buffer.from("\x00\xffOK\r\n", "latin1")],
    ["half an answer", (said: Buffer) => said.subarray(0, 2)],
  ] as const)("one that says %s prints as one that says nothing", async (_, answer) => {
    const peer = await usbPrinter((said) => (said.length > 0 ? answer(said) : said));
    const printer = openPrinter();
    for (let copy = 0; copy < 2; copy += 1) expect(await printer.print(ticket)).toEqual(printed);
    await printer.openDrawer();
    expect([tickets(await peer.receivedUntil(PULSE)), talk.asked]).toEqual([2, 3]);
  });

  test("an answer in pieces is an answer", async () => {
    const peer = await usbPrinter((said) => {
      const [first = Buffer.of(), ...more] = [...said].map((byte) => Buffer.of(byte));
      peer.line.stdin?.write(first, () => more.forEach((piece) => void setImmediate(() => peer.line.stdin?.write(piece))));
      return Buffer.of();
    });
    talk.condition = "cover-open";
    expect(await openPrinter().print(ticket)).toEqual({ kind: "not-printed", reason: "printer/cover-open" });
  });

  test("what it said before it was asked is no answer", async () => {
    const peer = await usbPrinter();
    const printer = openPrinter();
    peer.line.stdin?.write(Buffer.of(0x1a, 0x32, 0x7e));
    // When this has come through the one way, that has come through the other.
    await printer.openDrawer();
    await peer.receivedUntil(PULSE);
    expect(await printer.print(ticket)).toEqual(printed);
  });

  test("it takes nothing: not printed. It stops in the middle: unknown. Neither holds the shop up", async () => {
    const { line } = await usbPrinter();
    line.kill("SIGSTOP");
    const link = linkTo({ kind: "file", path });
    expect(await link.send(LONG, new JobDeadline(500), null)).toEqual({ kind: "unknown", reason: "printer/timeout" }); // A terminal holds some 20 kB.
    expect(await link.send(LONG, new JobDeadline(700), new StatusHabit())).toEqual({ kind: "not-printed", reason: "printer/timeout" });
  });

  test("pulled out in the middle of a ticket: unknown, and the next is not printed", async () => {
    const { line } = await usbPrinter();
    line.kill("SIGSTOP");
    const sent = linkTo({ kind: "file", path }).send(LONG, new JobDeadline(10_000), null);
    setTimeout(() => line.kill("SIGKILL"), 300); // By then the terminal is full and the ticket is half out.
    expect(await sent).toEqual({ kind: "unknown", reason: "printer/reset" });
    await held?.close();
    held = null;
    expect(await openPrinter().print(ticket)).toMatchObject({ kind: "not-printed" });
  });

  test("pulled out when it was asked: not printed", async () => {
    const { line } = await usbPrinter(() => {
      line.kill("SIGKILL");
      return Buffer.of();
    });
    expect(await openPrinter().print(ticket)).toMatchObject({ kind: "not-printed" });
  });

  test("one that answered before a ticket and no more behind it is not taken to have printed it", async () => {
    await usbPrinter();
    talk.atPaper = () => {
      talk.condition = "mute";
    };
    expect(await openPrinter({ deadlineMs: 800 }).print(ticket)).toEqual({ kind: "unknown", reason: "printer/timeout" });
  });

  test("one that answered once and answers no more is switched off: its tickets wait", async () => {
    const peer = await usbPrinter();
    const printer = openPrinter();
    expect(await printer.check()).toBeNull();
    talk.condition = "mute";
    expect(await printer.print(ticket)).toEqual({ kind: "not-printed", reason: "printer/timeout" });
    expect(await printer.check()).toBe("printer/timeout");
    talk.condition = "ready";
    expect([await printer.check(), await printer.print(ticket)]).toEqual([null, printed]);
    expect(tickets(await peer.receivedUntil(CUT))).toBe(1);
  });

  test("one that never answers behind a ticket is found out by the first", async () => {
    const peer = await usbPrinter((said) => ([6, 15].includes(talk.asked) ? Buffer.of() : said));
    const printer = openPrinter({ deadlineMs: 800 });
    expect(await printer.print(ticket)).toEqual({ kind: "unknown", reason: "printer/timeout" });
    // Asked once more on its own, before the second ticket, and behind it.
    expect([await printer.print(ticket), talk.asked]).toEqual([printed, 15]);
    expect(tickets(await peer.receivedUntil(CUT))).toBe(2);
  });

  test("pulled out behind a ticket, before it could answer: unknown", async () => {
    const { line } = await usbPrinter();
    talk.atPaper = () => void line.kill("SIGKILL");
    // A terminal that has hung up in the middle of the question reads as one that says nothing.
    expect(await openPrinter({ deadlineMs: 800 }).print(ticket)).toMatchObject({ kind: "unknown" });
  });

  test("one that prints first and answers then is waited for", async () => {
    const { line } = await usbPrinter((said) => {
      if (talk.asked <= 3) return said;
      setTimeout(() => line.stdin?.write(said), 700);
      return Buffer.of();
    });
    expect(await openPrinter().print(ticket)).toEqual(printed);
  });

  test("one that may only be written to is printed to, and not asked", async () => {
    const peer = await usbPrinter();
    await chmod(directory, 0o755);
    chmodSync(realpathSync(path), 0o222);
    const program = `
      import { openReceiptPrinter } from ${JSON.stringify(join(import.meta.dirname, "open-receipt-printer.ts"))};
      const printer = openReceiptPrinter(${JSON.stringify(`file:${path}`)}, { columns: 32 });
      console.log(JSON.stringify([await printer.print(${JSON.stringify(ticket)}), await printer.check()]));`;
    // Root may read everything.
    const asNobody = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};
    const ran = spawnSync(process.execPath, ["--input-type=module", "-e", program], { encoding: "utf8", ...asNobody });
    expect([ran.stderr, ran.stdout.trim()]).toEqual(["", JSON.stringify([printed, null])]);
    expect([tickets(await peer.receivedUntil(CUT)), talk.asked]).toEqual([1, 0]);
  });

  test("none is plugged in: a question says so, too", async () => {
    expect(await openReceiptPrinter("file:/dev/usb/no-such-printer", { columns: 32 }).check()).toBe("printer/no-device");
  });
});
