import { once } from "node:events";
import { writeFile } from "node:fs/promises";
import { connect, type Socket } from "node:net";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { WebSocket } from "ws";
import { type TestShop, testShop } from "../../../fixtures/test-shop.ts";
import { ok } from "../../../shared/kernel/result.ts";
import { callerOfToken } from "./caller-of-token.ts";
import { type HttpServer, openHttpServer } from "./http-server.ts";
import { MESSAGE_BYTES_MAX } from "./message-bytes.ts";
import { createRouter } from "./router.ts";
import { UNREAD_BYTES_MAX } from "./unread-bytes.ts";

const TOKEN = "t".repeat(43);
const CASHIER = "c".repeat(43);
let shop: TestShop;
let server: HttpServer;
let url: string;
let sockets: Socket[] = [];

beforeEach(async () => {
  shop = await testShop();
  await open({});
});
afterEach(async () => {
  for (const socket of sockets) socket.destroy();
  sockets = [];
  await server.close();
  await shop.close();
});

async function open(more: { readonly bodies?: { readonly bytesMax: number; readonly withinMs: number } }): Promise<void> {
  server = await openHttpServer({
    ...{ router: createRouter(shop.core), callerOf: callerOfToken(shop.core, { owner: TOKEN, cashier: CASHIER }) },
    ...{ language: "es", port: 0, page: "/nowhere", ...more },
  });
  url = `http://127.0.0.1:${server.port}`;
}

async function dial(): Promise<Socket> {
  const socket = connect(server.port, "127.0.0.1");
  sockets.push(socket);
  socket.on("error", () => socket.destroy());
  await once(socket, "connect");
  return socket;
}

function head(line: string, headers: readonly string[]): string {
  return `${[`${line} HTTP/1.1`, `Host: 127.0.0.1:${server.port}`, `Authorization: Bearer ${TOKEN}`, ...headers].join("\r\n")}\r\n\r\n`;
}

/** All that comes until the connection is closed. */
async function untilClosed(socket: Socket): Promise<{ readonly status: number; readonly body: unknown; readonly head: string }> {
  const pieces: Buffer[] = [];
  socket.on("data", (piece: Buffer) => pieces.push(piece));
  if (!socket.closed) await new Promise<void>((resolve) => socket.once("close", () => resolve()));
  const [top = "", body = ""] = Buffer.concat(pieces).toString("utf8").split("\r\n\r\n");
  return { status: Number(top.split(" ")[1]), head: top.toLowerCase(), body: body.startsWith("{") ? JSON.parse(body) : null };
}

async function post(path: string, body: unknown): Promise<{ readonly status: number; readonly body: unknown }> {
  const headers = { authorization: `Bearer ${TOKEN}`, "content-type": "application/json" };
  const response = await fetch(`${url}${path}`, { method: "POST", headers, body: JSON.stringify(body) });
  return { status: response.status, body: await response.json() };
}

async function goesOn(): Promise<void> {
  expect((await fetch(`${url}/api/health`, { headers: { authorization: `Bearer ${TOKEN}` } })).status).toBe(200);
}

const inWords = (code: string) => ({ code, message: expect.stringMatching(/\S/), details: expect.anything() });

describe("a body", () => {
  const gigabyte = ["Content-Type: application/json", `Content-Length: ${2 ** 30}`];

  test("that says it is too large is refused before a byte of it is taken, and the connection closed", async () => {
    const socket = await dial();
    socket.write(head("POST /api/sales", gigabyte));
    const answer = await untilClosed(socket);
    expect(answer).toMatchObject({ status: 413, body: { ...inWords("request/too-large"), details: { bytesMax: MESSAGE_BYTES_MAX } } });
    expect(answer.head).toContain("connection: close");
    await goesOn();
  });

  test("that does not say it is refused as soon as it is, while its client is still sending", async () => {
    const socket = await dial();
    socket.write(head("POST /api/sales", ["Content-Type: application/json", "Transfer-Encoding: chunked"]));
    const piece = `${(2 ** 16).toString(16)}\r\n${" ".repeat(2 ** 16)}\r\n`;
    let sent = 0;
    const send = () => {
      while (!socket.destroyed && socket.write(piece)) sent += 2 ** 16;
    };
    socket.on("drain", send);
    send();
    expect(await untilClosed(socket)).toMatchObject({ status: 413, body: inWords("request/too-large") });
    // What the kernel holds on the way comes on top of what was taken and thrown away.
    expect(sent).toBeLessThan(32 * MESSAGE_BYTES_MAX);
    await goesOn();
  });

  test("of anybody else is not taken at all", async () => {
    const socket = await dial();
    socket.write(head("POST /api/sales", gigabyte).replace(TOKEN, "x".repeat(43)));
    expect((await untilClosed(socket)).status).toBe(413);
    await goesOn();
  });

  test("that stops half way is ended after its time, in words", async () => {
    await server.close();
    await open({ bodies: { bytesMax: MESSAGE_BYTES_MAX, withinMs: 20 } });
    const socket = await dial();
    socket.write(`${head("POST /api/sales", ["Content-Type: application/json", "Content-Length: 100"])}{"operationId":`);
    expect(await untilClosed(socket)).toMatchObject({ status: 408, body: { ...inWords("request/too-slow"), details: { withinMs: 20 } } });
    await goesOn();
  });

  test("whose client goes away half way is forgotten", async () => {
    const socket = await dial();
    socket.write(`${head("POST /api/sales", ["Content-Type: application/json", "Content-Length: 100"])}{"operationId":`);
    socket.resetAndDestroy();
    await goesOn();
  });

  test.each([
    ["a logo", "/api/settings/logo", { operationId: "op-1", png: "A".repeat(1_400_000) }],
    ["a piece of a price list", "/api/rates/import/append", { id: "none", base64: "A".repeat(1_400_000) }],
    ["a thousand edited prices", "/api/rates/draft/put", { side: "sell", changes: Array.from({ length: 1_000 }, () => longestChange()) }],
  ])("with %s as large as the contract takes it comes in", async (_, path, body) => {
    expect((await post(path, body)).status).not.toBe(413);
  });

  test.each([
    ["is no JSON", "application/json", Buffer.from('{"when":'), "not-json"],
    ["is a form", "application/x-www-form-urlencoded", Buffer.from("when=now"), "not-json"],
    ["has a type that is none", "; ;", Buffer.from("{}"), "not-json"],
    ["is in Latin-1", "application/json", Buffer.from('{"when":"now","reason":"Avería"}', "latin1"), "not-utf8"],
  ])("that %s is refused with its reason", async (_, type, body, reason) => {
    const headers = { authorization: `Bearer ${TOKEN}`, "content-type": type };
    const response = await fetch(`${url}/api/cabins/1/disable`, { method: "POST", headers, body });
    expect([response.status, await response.json()]).toEqual([400, { ...inWords("request/invalid"), details: { reason } }]);
    expect(shop.core.feed.cabin(1)).toMatchObject({ enabled: true });
  });

  test("of ten thousand brackets in each other is refused", async () => {
    const body = `${"[".repeat(500_000)}${"]".repeat(500_000)}`;
    const headers = { authorization: `Bearer ${TOKEN}`, "content-type": "application/json" };
    expect((await fetch(`${url}/api/sales`, { method: "POST", headers, body })).status).toBe(400);
    await goesOn();
  });
});

function longestChange(): object {
  const rate = { prefix: "9".repeat(20), description: "ñ".repeat(120), unit: "minute", value: "1".repeat(24), increment: "3600/3600" };
  const rest = {
    connect: "1".repeat(24),
    minimum: "1".repeat(24),
    grace: "3600",
    band: "ñ".repeat(120),
    from: "2026-11-22",
    until: "2026-11-23",
  };
  return { rate: { ...rate, ...rest }, replaces: "ñ".repeat(200) };
}

describe("a WebSocket", () => {
  test("that sends too much at once is closed, and the core goes on", async () => {
    const socket = new WebSocket(`${url.replace("http", "ws")}/api/live`, ["timbre", `bearer.${TOKEN}`]);
    await once(socket, "open");
    socket.send("x".repeat(MESSAGE_BYTES_MAX + 1));
    expect((await once(socket, "close"))[0]).toBe(1009);
    await goesOn();
  });

  test.each([
    ["nothing", 1007],
    ["", 1007],
    ["[]", 1008],
    ["{}", 1008],
    ["null", 1008],
    ['{"i":"1"}', 1008],
    ['{"i":1,"p":{"u":"/hello"}}', 1008],
    ['{"i":"1","t":9,"p":{}}', 1008],
    ['{"i":"1","t":3,"p":{"e":"message"}}', 1008],
    ['{"i":"1","p":{"u":"http://[","b":{}}}', 1008],
    ['{"i":"1","p":{"u":"/hello","h":[]}}', 1008],
    ['{"i":"1","p":{"u":"/hello","h":{"content-type":"multipart/form-data"}}}', 1008],
    ['{"i":"1","p":{"u":"/hello","h":{"content-disposition":"attachment"}}}', 1008],
    [Buffer.from([0xff, 0xfe]), 1003],
    [Buffer.from('{"i":"1","p":{"u":"/hello"}}'), 1003],
  ])("that sends %j is closed with %i and nothing else happens", async (message, code) => {
    const printed = vi.spyOn(console, "error");
    const [other, socket] = [await openSocket(), await openSocket()];
    const closed = once(socket, "close");
    socket.send(message);
    socket.send(message);
    expect([(await closed)[0], String((await closed)[1])]).toEqual([code, "request/invalid"]);
    expect(await asked(other, "/hello")).toMatchObject({ i: "1", p: { b: { json: expect.anything() } } });
    expect(printed).not.toHaveBeenCalled();
    printed.mockRestore();
    other.terminate();
    await goesOn();
  });

  test.each([
    ["/nothing", "{}"],
    ["/cabins/enable", '{"json":[],"meta":[[1,"nothing"]]}'],
    ["/cabins/enable", "7"],
    ["/__proto__", "null"],
  ])("that asks %s with %s is answered with an error", async (path, body) => {
    const printed = vi.spyOn(console, "error");
    const socket = await openSocket();
    const answer = await asked(socket, path, body);
    expect((answer as { p: { s: number } }).p.s).toBeOneOf([400, 404]);
    expect(printed).not.toHaveBeenCalled();
    printed.mockRestore();
    socket.terminate();
  });
});

describe("a WebSocket whose window does not read", () => {
  /** Every list of cabins is now that long. */
  function lengthenCabins(rows: number): number {
    const cabins = Array.from({ length: rows }, () => shop.core.feed.cabin(1));
    Object.assign(shop.core.feed, { cabins: () => cabins });
    return JSON.stringify(cabins).length;
  }

  test("is closed when too much waits for it, and the others are served on", async () => {
    const bytes = lengthenCabins(2_000);
    const [other, socket] = [await openSocket(), await openSocket()];
    socket.on("error", () => {});
    let isClosed = false;
    socket.once("close", () => (isClosed = true));
    socket.pause();
    let sent = 0;
    // Each answer to the other comes after the stuck one's questions were taken.
    for (; !isClosed && sent * bytes < 8 * UNREAD_BYTES_MAX; sent += 1) {
      socket.send(`{"i":"${sent}","p":{"u":"/cabins/list"}}`);
      await asked(other, "/hello", "{}", String(sent));
    }
    expect(isClosed).toBe(true);
    expect(sent * bytes).toBeGreaterThan(UNREAD_BYTES_MAX);
    other.terminate();
    await goesOn();
  });

  test("gets one answer that is larger than what may wait, when it reads again", async () => {
    const bytes = lengthenCabins(60_000);
    expect(bytes).toBeGreaterThan(UNREAD_BYTES_MAX);
    const [other, socket] = [await openSocket(), await openSocket()];
    socket.pause();
    socket.send('{"i":"1","p":{"u":"/cabins/list"}}');
    await asked(other, "/hello");
    await asked(other, "/hello", "{}", "2");
    const answer = once(socket, "message");
    socket.resume();
    expect(String((await answer)[0]).length).toBeGreaterThan(UNREAD_BYTES_MAX);
    for (const one of [other, socket]) one.terminate();
  });

  test("gets a file that is larger than what may wait, as it reads it", async () => {
    const bytes = 4 * UNREAD_BYTES_MAX;
    Object.assign(shop.core.deckDesk, {
      run: async (_: string, { file }: { readonly file: string }) => {
        await writeFile(file, Buffer.alloc(bytes));
        return ok(null);
      },
    });
    const [other, socket] = [await openSocket(), await openSocket()];
    socket.send('{"i":"1","p":{"u":"/calls/export","b":{"json":{}}}}');
    let taken = 0;
    const whole = new Promise<void>((resolve, reject) => {
      socket.once("close", () => reject(new Error(`closed after ${taken} bytes`)));
      socket.on("message", (data) => {
        const piece = /"base64":"([^"]*)"/.exec(String(data))?.[1] ?? "";
        taken += Buffer.byteLength(piece, "base64");
        if (taken === bytes) resolve();
      });
    });
    await once(socket, "message");
    socket.pause();
    for (let times = 0; times < 1_000; times += 1) await asked(other, "/hello", "{}", String(times));
    expect(taken).toBeLessThan(bytes);
    socket.resume();
    await whole;
    for (const one of [other, socket]) one.terminate();
  });
});

async function openSocket(): Promise<WebSocket> {
  const socket = new WebSocket(`${url.replace("http", "ws")}/api/live`, ["timbre", `bearer.${TOKEN}`]);
  await once(socket, "open");
  return socket;
}

async function asked(socket: WebSocket, path: string, body = "{}", id = "1"): Promise<unknown> {
  const answer = once(socket, "message");
  socket.send(`{"i":"${id}","p":{"u":"${path}","b":${body}}}`);
  return JSON.parse(String((await answer)[0]));
}

describe("connections", () => {
  test("beyond those of many shops are closed at once; those that are open are served on", async () => {
    const first = await dial();
    const dialled = Array.from({ length: 299 }, () => connect(server.port, "127.0.0.1"));
    sockets.push(...dialled);
    await new Promise<void>((resolve) => {
      let closed = 0;
      for (const socket of dialled) {
        socket.on("error", () => socket.destroy());
        socket.once("close", () => {
          closed += 1;
          if (closed === 44) resolve();
        });
      }
    });
    first.write(head("GET /api/health", ["Connection: close"]));
    expect((await untilClosed(first)).status).toBe(200);
    await goesOn();
  });

  test.each([
    ["without a Host", "GET /api/health HTTP/1.1\r\n\r\n", 403, "auth/forbidden"],
    ["that speaks no HTTP", "\u0016\u0003\u0001 hello\r\n\r\n", 400, "request/invalid"],
    ["with a head without an end", `GET / HTTP/1.1\r\nX: ${"x".repeat(40_000)}\r\n\r\n`, 413, "request/too-large"],
    ["with two lengths", "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n", 400, "request/invalid"],
  ])("%s are answered in words", async (_, text, status, code) => {
    const socket = await dial();
    socket.write(text);
    const [piece] = (await once(socket, "data")) as [Buffer];
    const [top = "", body = ""] = piece.toString("utf8").split("\r\n\r\n");
    expect([Number(top.split(" ")[1]), JSON.parse(body)]).toEqual([status, { ...inWords(code), details: null }]);
    await goesOn();
  });

  test.each([
    ["as a WebSocket elsewhere", "/api/nothing", "Connection: Upgrade\r\nUpgrade: websocket\r\n"],
    ["as bytes that are no HTTP", "/ no HTTP", ""],
  ])("that are refused %s are ended where their client does not end them", async (_, path, headers) => {
    const socket = connect({ port: server.port, host: "127.0.0.1", allowHalfOpen: true });
    sockets.push(socket);
    socket.on("error", () => socket.destroy()).resume();
    await once(socket, "connect");
    socket.write(`GET ${path} HTTP/1.1\r\nHost: 127.0.0.1:${server.port}\r\n${headers}\r\n`);
    await once(socket, "end");
    // Its own end stays open; the core must not wait for it, neither now nor when it stops.
    await server.close();
    await open({});
    await goesOn();
  });

  test("that expect what nobody promises are answered in words", async () => {
    const socket = await dial();
    socket.write(head("GET /api/health", ["Expect: a-miracle", "Connection: close"]));
    expect(await untilClosed(socket)).toMatchObject({ status: 400, body: { code: "request/invalid" } });
  });

  test("that offer HTTP/2 are answered as they are", async () => {
    const socket = await dial();
    socket.write(
      head("GET /api/health", ["Connection: Upgrade, HTTP2-Settings", "Upgrade: h2c", "HTTP2-Settings: AAMAAABkAAQAoAAAAAIAAAAA"]),
    );
    expect(String((await once(socket, "data"))[0])).toMatch(/^HTTP\/1\.1 200 /);
  });

  test("with several requests at once get their answers in order", async () => {
    const socket = await dial();
    const enable = head("POST /api/cabins/9/enable", ["Content-Length: 2", "Content-Type: application/json", "Connection: close"]);
    socket.write(`${head("GET /api/nothing", [])}${head("GET /api/openapi.json", [])}${enable}{}`);
    const answers: Buffer[] = [];
    socket.on("data", (piece: Buffer) => answers.push(piece));
    await once(socket, "close");
    expect(
      Buffer.concat(answers)
        .toString("utf8")
        .match(/HTTP\/1\.1 \d+/g),
    ).toEqual(["HTTP/1.1 404", "HTTP/1.1 200", "HTTP/1.1 404"]);
  });

  test("whose command is being carried out are not told that it was refused, whatever they send behind it", async () => {
    const socket = await dial();
    const answers: Buffer[] = [];
    socket.on("data", (piece: Buffer) => answers.push(piece));
    const closed = new Promise<void>((resolve) => socket.once("close", () => resolve()));
    socket.write(`${head("POST /api/cabins/1/disable", ["Content-Type: application/json", "Content-Length: 14"])}{"when":"now"}no HTTP`);
    await closed;
    expect(Buffer.concat(answers).toString("utf8")).not.toContain("request/invalid");
    await goesOn();
  });

  test.each(["OPTIONS", "PUT", "DELETE", "PATCH"])("that ask with %s get an answer", async (method) => {
    const response = await fetch(`${url}/api/health`, { method, headers: { authorization: `Bearer ${TOKEN}` } });
    expect(response.status).toBe(404);
  });

  test.each([
    ["/api/health", 200, TOKEN],
    ["/api/health", 401, "x".repeat(43)],
    ["/api/settings", 403, CASHIER],
    ["/api/calls?size=x", 400, TOKEN],
    ["/api/calls/export", 200, TOKEN],
    ["/api/nothing", 404, TOKEN],
    ["/api/cabins/1/enable", 404, TOKEN],
  ])("that ask with HEAD for %s are told %i, as GET is, without its body", async (path, status, token) => {
    const headers = { authorization: `Bearer ${token}` };
    const [head, get] = [await fetch(url + path, { method: "HEAD", headers }), await fetch(url + path, { headers })];
    expect([head.status, head.headers.get("content-type")]).toEqual([status, get.headers.get("content-type")]);
    expect([get.status, await head.text()]).toEqual([status, ""]);
    expect((await get.text()).length).toBeGreaterThan(0);
  });
});
