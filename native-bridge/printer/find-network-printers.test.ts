import { createServer, type Server } from "node:net";
import { afterEach, expect, test } from "vitest";
import { findNetworkPrinters } from "./find-network-printers.ts";

/** Whole of 127.0.0.0/8 is this machine: every address of it is a host of its own. */
const hostsOf = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => `127.0.0.${from + index}`);

const open: Server[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((server) => new Promise((done) => server.close(done))));
});

async function listenAt(
  host: string,
  port = 0,
  server = createServer((socket) => void socket.on("error", () => {}).resume()),
): Promise<number> {
  open.push(server);
  await new Promise<void>((done) => server.listen(port, host, done));
  const address = server.address();
  return typeof address === "object" && address !== null ? address.port : 0;
}

test("finds who takes connections at the port, and says of every host that it was asked", async () => {
  const port = await listenAt("127.0.0.41");
  await listenAt("127.0.0.7", port);
  const asked = new Map<string, boolean>();
  const { signal } = new AbortController();
  await findNetworkPrinters({ hosts: hostsOf(2, 60), port, signal, onAsked: (host, isOpen) => asked.set(host, isOpen) });
  expect(asked.size).toBe(59);
  expect([...asked].filter(([, isOpen]) => isOpen).map(([host]) => host)).toEqual(expect.arrayContaining(["127.0.0.7", "127.0.0.41"]));
  expect([...asked.values()].filter((isOpen) => isOpen)).toHaveLength(2);
});

test("sends nothing", async () => {
  let bytes = 0;
  const server = createServer((socket) => socket.on("data", (data) => (bytes += data.length)));
  const port = await listenAt("127.0.0.1", 0, server);
  const gone = new Promise<void>((done) => server.once("connection", (socket) => socket.once("close", () => done())));
  await findNetworkPrinters({ hosts: ["127.0.0.1"], port, signal: new AbortController().signal, onAsked: () => {} });
  await gone;
  expect(bytes).toBe(0);
});

test("a search that is ended asks nobody more, and says no more", async () => {
  const asked: string[] = [];
  const ended = new AbortController();
  const onAsked = (host: string) => {
    asked.push(host);
    if (asked.length === 5) ended.abort();
  };
  await findNetworkPrinters({ hosts: hostsOf(2, 250), port: await listenAt("127.0.0.1"), signal: ended.signal, onAsked });
  expect(asked).toHaveLength(5);
});
