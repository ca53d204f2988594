import { writeFile } from "node:fs/promises";
import { connect } from "node:net";
import { expect, test } from "vitest";
import { startNetworkPrinter, startSerialPrinter } from "./printer-sink.ts";

const TICKET = Buffer.from("\u001b@TOTAL $ 2.780\n\u001dV\u0042\u0000", "latin1");

test("a serial printer is a device file, takes every byte unchanged, and counts its cuts", async () => {
  const printer = await startSerialPrinter();
  await writeFile(printer.device.replace("serial:", ""), TICKET);
  expect(await printer.paper.untilCut()).toEqual(TICKET);
  expect(printer.paper.cuts).toBe(1);
  await printer.stop();
});

test("a network printer can be unplugged and plugged in again at the same address", async () => {
  const printer = await startNetworkPrinter();
  const send = () =>
    new Promise<boolean>((resolve) => {
      const socket = connect(printer.port, "127.0.0.1", () => socket.end(TICKET, () => resolve(true)));
      socket.once("error", () => resolve(false));
    });
  expect(await send()).toBe(true);
  await printer.paper.untilCut(1);
  await printer.unplug();
  expect(await send()).toBe(false);
  await printer.plugIn();
  expect(await send()).toBe(true);
  expect((await printer.paper.untilCut(2)).length).toBe(2 * TICKET.length);
  await printer.stop();
});

test("waiting for paper that never comes ends with what was missing", async () => {
  const printer = await startNetworkPrinter();
  await expect(printer.paper.untilCut(1, 50)).rejects.toThrow("no cut number 1 within 50 ms");
  await printer.stop();
});
