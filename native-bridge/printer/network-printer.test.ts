import { once } from "node:events";
import { type AddressInfo, createServer, type Server, type Socket } from "node:net";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type PrinterCondition, TalkingPrinter } from "../../fixtures/talking-printer.ts";
import type { ReceiptDocument } from "../../shared/receipt/receipt-document.ts";
import { JobDeadline } from "./job-deadline.ts";
import { openReceiptPrinter } from "./open-receipt-printer.ts";
import { linkTo } from "./printer-link.ts";
import { sendTicket } from "./send-ticket.ts";
import { sendToTcp } from "./send-to-tcp.ts";

const ticket: ReceiptDocument = { lines: [{ kind: "pair", left: "TOTAL", right: "2,13 €", size: "double" }], cut: true };
/** More than the kernel at the far end takes while the printer reads nothing. */
const LONG = Buffer.alloc(8_000_000, "ticket ");

const servers: Server[] = [];
const sockets: Socket[] = [];
let talk = new TalkingPrinter();
beforeEach(() => {
  talk = new TalkingPrinter();
});
afterEach(() => {
  for (const socket of sockets.splice(0)) socket.destroy();
  for (const server of servers.splice(0)) server.close();
});

/** A printer on the network, behaving as told to on each connection; it says how it is where it reads at all. */
async function networkPrinter(behave: (socket: Socket) => void, options: { allowHalfOpen?: boolean; pauseOnConnect?: boolean } = {}) {
  const received: Buffer[] = [];
  const server = createServer(options, (socket) => {
    sockets.push(socket);
    socket.on("error", () => undefined);
    const read = (chunk: Buffer) => {
      const { paper, answer } = talk.hear(chunk);
      received.push(paper);
      if (socket.writable) socket.write(answer);
    };
    if (!options.pauseOnConnect) socket.on("data", read);
    behave(socket);
  }).listen(0, "127.0.0.1");
  servers.push(server);
  await once(server, "listening");
  const target = { host: "127.0.0.1", port: (server.address() as AddressInfo).port };
  return {
    target,
    device: `tcp:${target.host}:${target.port}`,
    received: () => Buffer.concat(received).toString("latin1"),
    close: () => server.close(),
  };
}

const become = (condition: PrinterCondition) => {
  talk.condition = condition;
};
const atPaper = (act: () => void) => {
  talk.atPaper = act;
};
const open = (device: string) => openReceiptPrinter(device, { columns: 32 });
const obedient = () => undefined;

describe("a printer on the network", { timeout: 20_000 }, () => {
  test("prints the whole ticket and opens the drawer, each on its own connection and in order", async () => {
    const peer = await networkPrinter(obedient);
    const printer = open(peer.device);
    expect(await Promise.all([printer.print(ticket), printer.openDrawer()])).toEqual([{ kind: "printed" }, { kind: "printed" }]);
    const paper = peer.received();
    expect(paper.startsWith("\x1b@")).toBe(true);
    expect(paper).toContain("TOTAL     2,13 \xd5");
    expect(paper.endsWith("\x1dV\x01\n\x1bp\x00\x32\xfa")).toBe(true);
    expect(sockets).toHaveLength(2);
  });

  test("copies are one job on one connection", async () => {
    const peer = await networkPrinter(obedient);
    expect(await open(peer.device).print(ticket, 2)).toEqual({ kind: "printed" });
    expect([peer.received().split("TOTAL").length - 1, peer.received().split("\x1dV").length - 1, sockets.length]).toEqual([2, 2, 1]);
  });

  test("a printer that never closes its side has still printed what it acknowledged", async () => {
    const peer = await networkPrinter(obedient, { allowHalfOpen: true });
    expect(await open(peer.device).print(ticket)).toEqual({ kind: "printed" });
    expect(peer.received()).toContain("TOTAL");
  });

  test("switched off: not printed, and nothing waits for it", async () => {
    const peer = await networkPrinter(obedient);
    peer.close();
    expect(await open(peer.device).print(ticket)).toEqual({ kind: "not-printed", reason: "printer/refused" });
  });

  test("switched on again between two tickets: the second is printed", async () => {
    const gone = await networkPrinter(obedient);
    gone.close();
    const printer = open(gone.device);
    expect((await printer.print(ticket)).kind).toBe("not-printed");
    const back = createServer((socket) => socket.resume()).listen(gone.target.port, gone.target.host);
    servers.push(back);
    await once(back, "listening");
    expect(await printer.print(ticket)).toEqual({ kind: "printed" });
  });

  test("the connection breaks in the middle of a ticket: only a person can tell", async () => {
    const peer = await networkPrinter((socket) => atPaper(() => socket.resetAndDestroy()));
    expect(await sendToTcp(peer.target, LONG, new JobDeadline(5_000), null)).toMatchObject({ kind: "unknown", reason: "printer/reset" });
  });

  test("it hangs up in order before the ticket is out: unknown", async () => {
    const peer = await networkPrinter((socket) => socket.end(), { allowHalfOpen: true, pauseOnConnect: true });
    expect(await sendToTcp(peer.target, LONG, new JobDeadline(1_000), null)).toMatchObject({ kind: "unknown" });
  });

  test("a short ticket it resets on after reading is not taken for printed", async () => {
    const peer = await networkPrinter((socket) => atPaper(() => socket.resetAndDestroy()), { allowHalfOpen: true });
    expect(await open(peer.device).print(ticket)).toEqual({ kind: "unknown", reason: "printer/reset" });
  });

  test("without paper it takes nothing more: unknown when the time is up, and the next job goes out", async () => {
    const peer = await networkPrinter(obedient, { pauseOnConnect: true });
    expect(await sendToTcp(peer.target, LONG, new JobDeadline(800), null)).toEqual({ kind: "unknown", reason: "printer/timeout" });
    expect(await open(peer.device).openDrawer()).toEqual({ kind: "printed" }); // Five bytes fit in the window of a fresh connection.
  });

  test.each<[PrinterCondition, string]>([
    ["no-paper", "printer/no-paper"],
    ["cover-open", "printer/cover-open"],
    ["knife-jammed", "printer/halted"],
  ])("it says %s: it gets no byte of the ticket, and the whole of it once that is mended", async (condition, reason) => {
    const peer = await networkPrinter(obedient);
    const printer = open(peer.device);
    become(condition);
    expect(await printer.print(ticket)).toEqual({ kind: "not-printed", reason });
    expect([await printer.check(), peer.received()]).toEqual([reason, ""]);
    become("ready");
    expect([await printer.check(), await printer.print(ticket)]).toEqual([null, { kind: "printed" }]);
    expect(peer.received().split("TOTAL")).toHaveLength(2);
  });

  test("the roll ends within a ticket: only a person can tell how much of it is on paper", async () => {
    const peer = await networkPrinter(() => atPaper(() => become("no-paper")));
    expect(await open(peer.device).print(ticket)).toEqual({ kind: "unknown", reason: "printer/no-paper" });
  });

  test("one that answered before a ticket and no more behind it is not taken to have printed it", async () => {
    const peer = await networkPrinter(() => atPaper(() => become("mute")));
    const printer = openReceiptPrinter(peer.device, { columns: 32, deadlineMs: 800 });
    expect(await printer.print(ticket)).toEqual({ kind: "unknown", reason: "printer/timeout" });
  });

  test("one that answered once and answers no more serves somebody else: its tickets wait", async () => {
    const peer = await networkPrinter(obedient);
    const printer = open(peer.device);
    expect(await printer.print(ticket)).toEqual({ kind: "printed" });
    become("mute");
    expect(await printer.print(ticket)).toEqual({ kind: "not-printed", reason: "printer/timeout" });
    expect(await printer.check()).toBe("printer/timeout");
    become("ready");
    expect([await printer.check(), await printer.print(ticket)]).toEqual([null, { kind: "printed" }]);
    expect(peer.received().split("TOTAL")).toHaveLength(3);
  });

  test("one that hangs up in order behind a ticket has printed what it acknowledged", async () => {
    const peer = await networkPrinter((socket) => atPaper(() => void socket.end()), { allowHalfOpen: true });
    expect(await open(peer.device).print(ticket)).toEqual({ kind: "printed" });
  });

  test("a ticket that hangs is told from a pulled plug by a question on a connection of its own", async () => {
    const peer = await networkPrinter((socket) =>
      atPaper(() => {
        become("cover-open");
        socket.pause();
      }),
    );
    const hung = await sendTicket(linkTo({ kind: "tcp", ...peer.target }), LONG, new JobDeadline(800));
    expect(hung).toEqual({ kind: "unknown", reason: "printer/cover-open" });
  });

  test("it prints and says that its roll is nearly used up", async () => {
    const peer = await networkPrinter(obedient);
    const printer = open(peer.device);
    become("paper-low");
    expect([await printer.print(ticket), printer.isPaperLow]).toEqual([{ kind: "printed" }, true]);
    become("ready");
    expect([await printer.print(ticket), printer.isPaperLow]).toEqual([{ kind: "printed" }, false]);
  });

  test("the feed button held down is no fault", async () => {
    const peer = await networkPrinter(obedient);
    become("feed-button");
    expect(await open(peer.device).print(ticket)).toEqual({ kind: "printed" });
  });

  test("one that does not know the question is asked once, and prints as ever", async () => {
    const peer = await networkPrinter(obedient);
    become("mute");
    const printer = open(peer.device);
    for (let copy = 0; copy < 3; copy += 1) expect(await printer.print(ticket)).toEqual({ kind: "printed" });
    expect([talk.asked, peer.received().split("TOTAL").length - 1]).toEqual([3, 3]); // Three kinds of status, asked by one question.
  });

  test("the drawer opens without paper", async () => {
    const peer = await networkPrinter(obedient);
    become("no-paper");
    expect(await open(peer.device).openDrawer()).toEqual({ kind: "printed" });
    expect(talk.asked).toBe(0);
  });

  test("after close every job is refused", async () => {
    const printer = open("tcp:127.0.0.1:9");
    await printer.close();
    expect(await printer.print(ticket)).toEqual({ kind: "not-printed", reason: "printer/closed" });
  });

  test.each([
    [open("usb:04b8"), "printer/unsupported-device"],
    [openReceiptPrinter("tcp:127.0.0.1:9", { columns: 32, codePage: "klingon" }), "printer/unsupported-code-page"],
  ])("settings that name nothing refuse each job and stop nobody %#", async (printer, reason) =>
    expect(await printer.print(ticket)).toEqual({ kind: "not-printed", reason }),
  );
});
