import { once } from "node:events";
import { connect, type Socket } from "node:net";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { WebSocket } from "ws";
import { type TestShop, testShop } from "../../../fixtures/test-shop.ts";
import { silentLogger } from "../../node-kit/logger.ts";
import { callerOfToken } from "./caller-of-token.ts";
import { createDoorLog, LINES_A_MINUTE } from "./door-log.ts";
import { type HttpServer, openHttpServer } from "./http-server.ts";
import { MESSAGE_BYTES_MAX } from "./message-bytes.ts";
import { createRouter } from "./router.ts";
import { UNREAD_BYTES_MAX, UNREAD_TOGETHER_MAX } from "./unread-bytes.ts";

const TOKEN = "t".repeat(43);
let shop: TestShop;
let server: HttpServer;
let sockets: { destroy(): void }[];
let lines: object[];
const log = { ...silentLogger, warn: (fields: object, message: string) => void lines.push({ ...fields, message }) };

beforeEach(async () => {
  [sockets, lines] = [[], []];
  shop = await testShop();
  server = await openHttpServer({
    ...{ router: createRouter(shop.core), callerOf: callerOfToken(shop.core, { owner: TOKEN, cashier: "c".repeat(43) }) },
    ...{ language: "es", port: 0, page: "/nowhere", bodies: { bytesMax: MESSAGE_BYTES_MAX, withinMs: 20 }, log },
  });
});
afterEach(async () => {
  for (const socket of sockets) socket.destroy();
  await server.close();
  await shop.close();
});

/** Until the door has closed it; as whom it came. */
async function closedAfter(text: string): Promise<string> {
  const socket: Socket = connect(server.port, "127.0.0.1");
  sockets.push(socket);
  socket.on("error", () => socket.destroy()).resume();
  await once(socket, "connect");
  const peer = `127.0.0.1:${socket.localPort}`;
  socket.write(text);
  if (!socket.closed) await new Promise<void>((resolve) => socket.once("close", () => resolve()));
  return peer;
}

async function openSocket(): Promise<WebSocket> {
  const socket = new WebSocket(`ws://127.0.0.1:${server.port}/api/live`, ["timbre", `bearer.${TOKEN}`]);
  sockets.push({ destroy: () => socket.terminate() });
  await once(socket, "open");
  return socket;
}

/** As the door sees it. */
function peerOf(socket: WebSocket): string {
  return `127.0.0.1:${(socket as unknown as { readonly _socket: Socket })._socket.localPort}`;
}

const post = (...headers: string[]) =>
  `${["POST /api/sales HTTP/1.1", `Host: 127.0.0.1:${server.port}`, `Authorization: Bearer ${TOKEN}`, ...headers].join("\r\n")}\r\n\r\n`;
const ended = (peer: unknown, reason: string) => ({ peer, reason, message: "a connection was ended at the door" });

test.each([
  ["that speaks no HTTP", () => "hello\r\n\r\n", "request/invalid (HPE_INVALID_METHOD)"],
  ["with a head without an end", () => `GET / HTTP/1.1\r\nX: ${"x".repeat(40_000)}\r\n\r\n`, "request/too-large (HPE_HEADER_OVERFLOW)"],
  ["with a body too large", () => post(`Content-Length: ${2 ** 30}`), "request/too-large"],
  ["with a body that stops half way", () => `${post("Content-Length: 100")}{`, "request/too-slow"],
])("a connection %s leaves a line with its address and the reason", async (_, text, reason) => {
  const peer = await closedAfter(text());
  expect(lines).toEqual([ended(peer, reason)]);
});

test.each([
  ["no JSON", "nothing of it in the log", "no message of the protocol (1007)"],
  ["no question", '{"nothing":"of it in the log"}', "no message of the protocol (1008)"],
  ["bytes", Buffer.from([0xff]), "no message of the protocol (1003)"],
  ["too much", "x".repeat(MESSAGE_BYTES_MAX + 1), "WS_ERR_UNSUPPORTED_MESSAGE_LENGTH"],
])("a WebSocket that sends %s leaves a line too, without what it sent", async (_, message, reason) => {
  const socket = await openSocket();
  socket.send(message);
  await once(socket, "close");
  expect(lines).toEqual([ended(expect.stringMatching(/^127\.0\.0\.1:\d+$/), reason)]);
});

test("whoever goes away leaves none", async () => {
  const socket = await openSocket();
  socket.terminate();
  const half = connect(server.port, "127.0.0.1");
  sockets.push(half);
  await once(half, "connect");
  half.write(`${post("Content-Length: 100")}{`);
  half.resetAndDestroy();
  expect((await fetch(`http://127.0.0.1:${server.port}/api/health`, { headers: { authorization: `Bearer ${TOKEN}` } })).status).toBe(200);
  expect(lines).toEqual([]);
});

describe("windows that do not read", () => {
  async function asked(socket: WebSocket, path: string): Promise<void> {
    const answer = once(socket, "message");
    socket.send(`{"i":"1","p":{"u":"${path}","b":{}}}`);
    await answer;
  }

  test("hold no more together than all may: the one for which most waits is cut off, the others go on", async () => {
    const cabins = Array.from({ length: 2_000 }, () => shop.core.feed.cabin(1));
    Object.assign(shop.core.feed, { cabins: () => cabins });
    const bytes = JSON.stringify(cabins).length;
    const other = await openSocket();
    const [most, ...rest] = await Promise.all(Array.from({ length: 10 }, openSocket));
    if (most === undefined) throw new Error("no socket");
    const stuck = [most, ...rest];
    for (const socket of stuck) socket.on("error", () => {}).pause();
    const sent = new Map<WebSocket, number>();
    const ask = (socket: WebSocket) => {
      sent.set(socket, (sent.get(socket) ?? 0) + bytes);
      socket.send(`{"i":"${sent.get(socket)}","p":{"u":"/cabins/list"}}`);
      // The answer to the other comes after the question was taken.
      return asked(other, "/hello");
    };
    for (let ahead = 0; ahead < UNREAD_BYTES_MAX / 8; ahead += bytes) await ask(most);
    const total = () => [...sent.values()].reduce((sum, each) => sum + each, 0);
    while (lines.length === 0 && total() < 3 * UNREAD_TOGETHER_MAX) for (const socket of stuck) if (lines.length === 0) await ask(socket);
    expect(lines).toEqual([ended(peerOf(most), "unread, of all together")]);
    expect(total()).toBeGreaterThan(UNREAD_TOGETHER_MAX);
    const closed = once(most, "close");
    most.resume();
    await closed;
    expect(rest.map(({ readyState }) => readyState)).toEqual(rest.map(() => WebSocket.OPEN));
    await asked(other, "/hello");
  });
});

test("after twenty lines in a minute the rest is counted, and told when it is over or the door closes", () => {
  const ends: (() => void)[] = [];
  const door = createDoorLog(log, {
    after: (_, work) => {
      ends.push(work);
      return () => {};
    },
  });
  const more = (count: number) => {
    for (let n = 0; n < count; n += 1) door.ended("127.0.0.1:1", "request/invalid");
  };
  more(LINES_A_MINUTE + 7);
  expect(lines).toHaveLength(LINES_A_MINUTE);
  ends.shift()?.();
  expect(lines.at(-1)).toMatchObject({ connections: 7 });
  more(LINES_A_MINUTE + 1);
  door.close();
  expect(lines).toHaveLength(2 * LINES_A_MINUTE + 2);
  expect(lines.at(-1)).toMatchObject({ connections: 1 });
});
