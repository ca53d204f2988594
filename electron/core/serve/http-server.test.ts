import { once } from "node:events";
import { connect, type Socket } from "node:net";
import { createORPCClient } from "@orpc/client";
import { RPCLink } from "@orpc/client/websocket";
import type { ContractRouterClient } from "@orpc/contract";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { WebSocket } from "ws";
import { type TestShop, testShop } from "../../../fixtures/test-shop.ts";
import type { contract } from "../../../shared/contract/contract.ts";
import type { LiveEvent } from "../../../shared/contract/live-event.ts";
import { callerOfToken } from "./caller-of-token.ts";
import { type HttpServer, openHttpServer } from "./http-server.ts";
import { createRouter } from "./router.ts";

const TOKEN = "t".repeat(43);
const CASHIER = "c".repeat(43);
let shop: TestShop;
let server: HttpServer;
let url: string;

beforeEach(async () => {
  shop = await testShop();
  server = await openHttpServer({
    router: createRouter(shop.core),
    callerOf: callerOfToken(shop.core, { owner: TOKEN, cashier: CASHIER }),
    language: "es",
    port: 0,
    page: "/nowhere",
  });
  url = `http://127.0.0.1:${server.port}`;
});
afterEach(async () => {
  await server.close();
  await shop.close();
});

async function ask(
  method: "GET" | "POST",
  path: string,
  body?: unknown,
  headers: Record<string, string> = { authorization: `Bearer ${TOKEN}` },
): Promise<{ status: number; body: unknown }> {
  const sent = body === undefined ? {} : { body: JSON.stringify(body) };
  const response = await fetch(`${url}${path}`, { method, headers: { "content-type": "application/json", ...headers }, ...sent });
  return { status: response.status, body: await response.json() };
}

describe("the local REST", () => {
  test("tells the cabins and calls with every field of interfaces.md", async () => {
    shop.call("4311", "0322768005", 68_000);
    const cabins = (await ask("GET", "/api/cabins")).body as Record<string, unknown>[];
    expect(cabins[0]).toMatchObject({
      number: 1,
      name: "CABINA 01",
      enabled: true,
      charged: true,
      line: "unknown",
      state: "to-pay",
      account: { total: "227" },
    });
    const { body } = await ask("GET", "/api/calls?cabin=1&page=1&size=10");
    expect(body).toMatchObject({ total: 1 });
    const [call] = (body as { rows: object[] }).rows;
    const fields =
      "id cabin dialled destination prefix source value unit increment band tax state cause authorisedAt answeredAt endedAt billedMs billedSeconds price notional uncharged saleId recovered evidence";
    expect(Object.keys(call ?? {}).toSorted()).toEqual(fields.split(" ").toSorted());
    expect(call).toMatchObject({
      dialled: "0322768005",
      destination: "Valparaiso",
      value: "200",
      price: "227",
      billedMs: 68_000,
      billedSeconds: 68,
      state: "answered",
      evidence: "cel",
      recovered: false,
      saleId: null,
    });
  });

  test("charges once for an operation id", async () => {
    shop.call("4311", "0322768005", 68_000);
    const order = { operationId: "op-00000001", cabin: 1, tender: { method: "cash", received: "5000" }, print: true };
    const first = await ask("POST", "/api/sales", order);
    expect(first).toMatchObject({
      status: 200,
      body: { receipt: { series: "A", number: 1 }, total: "230", rounding: "3", change: "4770", lines: [{ price: "227" }] },
    });
    expect(await ask("POST", "/api/sales", order)).toEqual(first);
    expect((await ask("GET", "/api/sales")).body).toMatchObject({ total: 1 });
  });

  test("quotes, and tells balance, shift and health", async () => {
    expect((await ask("GET", "/api/quote?number=1006")).body).toEqual({
      number: "1006",
      prefix: "1006",
      destination: "INTERNAS 02",
      source: "sell",
      value: "200",
      unit: "minute",
      increment: "1/1",
      band: null,
      refused: null,
    });
    expect((await ask("GET", "/api/balance")).body).toEqual({ amount: null, at: null, source: "none", level: "none", minutesLeft: null });
    expect((await ask("GET", "/api/shift")).body).toMatchObject({ number: 1, closedAt: null, float: "0", salesCount: 0, salesTotal: "0" });
    expect((await ask("GET", "/api/health")).body).toMatchObject({
      switch: "up",
      spool: "ok",
      spoolPath: "/fake/cel.jsonl",
      clock: "ok",
      trunks: [{ id: "main", state: "unknown" }],
    });
  });

  test.each([
    { method: "GET", path: "/api/nothing", body: undefined, status: 404, code: "request/not-found" },
    { method: "POST", path: "/api/cabins/9/enable", body: {}, status: 404, code: "cabin/unknown" },
    { method: "POST", path: "/api/cabins/1/hangup", body: {}, status: 409, code: "cabin/no-live-call" },
    { method: "POST", path: "/api/cabins/1/disable", body: { when: "never" }, status: 400, code: "request/invalid" },
    {
      method: "POST",
      path: "/api/sales",
      body: { operationId: "op-00000001", cabin: 1, tender: { method: "cash" } },
      status: 409,
      code: "session/nothing-to-pay",
    },
    {
      method: "POST",
      path: "/api/sales",
      body: { operationId: "op-00000001", cabin: 1, tender: { method: "cash" }, price: "1" },
      status: 400,
      code: "request/invalid",
    },
    {
      method: "POST",
      path: "/api/shifts",
      body: { operationId: "op-00000001", float: "40000" },
      status: 409,
      code: "shift/already-open",
    },
  ] as const)("answers $method $path with $status $code", async ({ method, path, body, status, code }) => {
    const answer = await ask(method, path, body);
    expect(answer.status).toBe(status);
    expect(answer.body).toMatchObject({ code, message: expect.stringMatching(/\S/) });
    expect(Object.keys(answer.body as object)).toEqual(["code", "message", "details"]);
  });

  test("describes itself, without the live stream", async () => {
    const { body } = await ask("GET", "/api/openapi.json", undefined, {});
    const { paths } = body as { paths: object };
    expect(Object.keys(paths)).toEqual(expect.arrayContaining(["/cabins", "/calls", "/sales", "/cabins/{number}/session"]));
    expect(Object.keys(paths).filter((path) => path.includes("live"))).toEqual([]);
    expect((await fetch(`${url}/api/docs/swagger-ui-bundle.js`)).status).toBe(200);
    expect((await fetch(`${url}/api/docs/..%2f..%2f..%2fpackage.json`)).status).toBe(404);
  });
});

describe("the door", () => {
  test.each(["//", "http://[", "/%E0%A4"])("answers a request for %s, which names nothing, with 404", async (path) => {
    const socket = await sent(requestText(path));
    expect(String((await once(socket, "data"))[0])).toMatch(/^HTTP\/1\.1 404 /);
    socket.destroy();
  });

  test.each(["//", "http://[", "/api/elsewhere"])("refuses a WebSocket at %s, which names none, with 404", async (path) => {
    const socket = await sent(requestText(path, UPGRADE));
    expect(String((await once(socket, "data"))[0])).toMatch(/^HTTP\/1\.1 404 /);
    socket.destroy();
    expect((await ask("GET", "/api/health")).status).toBe(200);
  });

  test("goes on when a WebSocket that is refused is reset before its answer", async () => {
    for (let times = 0; times < 20; times += 1) {
      const socket = await sent(requestText("/api/live", UPGRADE));
      socket.resetAndDestroy();
      await once(socket, "close");
    }
    expect((await ask("GET", "/api/health")).status).toBe(200);
  });

  test.each([
    { who: "nobody", headers: {}, status: 401 },
    { who: "a wrong token", headers: { authorization: `Bearer ${"x".repeat(43)}` }, status: 401 },
    {
      who: "a page from elsewhere with the token",
      headers: { authorization: `Bearer ${TOKEN}`, origin: "http://evil.example" },
      status: 403,
    },
  ])("keeps out $who", async ({ headers, status }) => {
    expect((await ask("GET", "/api/health", undefined, headers as Record<string, string>)).status).toBe(status);
  });

  test.each([
    { who: "no token", protocols: ["timbre"], headers: {} },
    { who: "a wrong token", protocols: ["timbre", "bearer.wrong"], headers: {} },
    { who: "a page from elsewhere", protocols: ["timbre", `bearer.${TOKEN}`], headers: { origin: "http://evil.example" } },
    { who: "a name made to point here", protocols: ["timbre", `bearer.${TOKEN}`], headers: { host: "evil.example" } },
  ])("refuses a WebSocket with $who", async ({ protocols, headers }) => {
    const socket = new WebSocket(`${url.replace("http", "ws")}/api/live`, protocols, { headers: headers as Record<string, string> });
    const [fault] = (await once(socket, "error")) as [Error];
    expect(fault.message).toMatch(/40[13]/);
  });
});

const UPGRADE = "Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n";

/** As no client of ours would write it. */
function requestText(path: string, headers = ""): string {
  return `GET ${path} HTTP/1.1\r\nHost: 127.0.0.1:${server.port}\r\n${headers}\r\n`;
}

async function sent(text: string): Promise<Socket> {
  const socket = connect(server.port, "127.0.0.1");
  await once(socket, "connect");
  await new Promise<void>((resolve) => socket.write(text, () => resolve()));
  return socket;
}

test("a window gets everything first and then what changes, on the socket its commands go through", async () => {
  const socket = new WebSocket(`${url.replace("http", "ws")}/api/live`, ["timbre", `bearer.${TOKEN}`]);
  await once(socket, "open");
  expect(socket.protocol).toBe("timbre");
  const client: ContractRouterClient<typeof contract> = createORPCClient(
    new RPCLink({ websocket: socket as unknown as globalThis.WebSocket }),
  );
  const events = await client.live();
  const next = async (): Promise<LiveEvent> => (await events.next()).value as LiveEvent;
  expect(await next()).toMatchObject({ kind: "snapshot", cabins: [{ number: 1, state: "free" }, { number: 2 }, { number: 3 }] });
  await client.cabins.disable({ number: 2, when: "now" });
  shop.time.settle();
  expect(await next()).toMatchObject({ kind: "cabin", cabin: { number: 2, state: "disabled" } });
  await client.cabins.disable({ number: 2, when: "now" });
  shop.call("4311", "0322768005", 3_000);
  const seen: string[] = [];
  while (seen.at(-1) !== "to-pay") {
    const event = await next();
    if (event.kind === "cabin") seen.push(event.cabin.state);
  }
  expect(seen).toEqual(["talking", "to-pay"]);
  await expect(client.cabins.enable({ number: 77 })).rejects.toMatchObject({ code: "cabin/unknown", status: 404 });
  socket.close();
});
