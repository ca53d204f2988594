import { once } from "node:events";
import { MessageChannel } from "node:worker_threads";
import { createORPCClient } from "@orpc/client";
import { RPCLink as PortLink } from "@orpc/client/message-port";
import { RPCLink as SocketLink } from "@orpc/client/websocket";
import type { ContractRouterClient } from "@orpc/contract";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { WebSocket } from "ws";
import { bookEntries } from "../../../fixtures/book-entries.ts";
import { CREW, type CrewName, employCrew } from "../../../fixtures/shop-people.ts";
import { type TestShop, testShop } from "../../../fixtures/test-shop.ts";
import type { contract } from "../../../shared/contract/contract.ts";
import { rights } from "../../../shared/contract/rights.ts";
import { houseActor } from "../app/actor.ts";
import { callerOfToken } from "./caller-of-token.ts";
import { type HttpServer, openHttpServer } from "./http-server.ts";
import { serveMessagePort } from "./message-port.ts";
import { createRouter } from "./router.ts";

type Client = ContractRouterClient<typeof contract>;
const TOKENS = { owner: "o".repeat(43), cashier: "c".repeat(43) };
let shop: TestShop;
let server: HttpServer;
let ids: Readonly<Record<CrewName, string>>;

beforeEach(async () => {
  shop = await testShop();
  ids = await employCrew(shop.core);
  const callerOf = callerOfToken(shop.core, TOKENS);
  server = await openHttpServer({ router: createRouter(shop.core), callerOf, language: "es", port: 0, page: "/nowhere" });
});
afterEach(async () => {
  await server.close();
  await shop.close();
});

async function ask(method: "GET" | "POST", path: string, token: string, body?: object): Promise<{ status: number; body: never }> {
  const response = await fetch(`http://127.0.0.1:${server.port}/api${path}`, {
    method,
    headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return { status: response.status, body: (await response.json()) as never };
}

async function tokenOf(name: CrewName): Promise<string> {
  const { body } = await ask("POST", "/people/sign-in", TOKENS.cashier, { person: ids[name], pin: CREW[name].pin });
  return (body as { token: string }).token;
}

async function socketWith(token: string): Promise<{ client: Client; socket: WebSocket }> {
  const socket = new WebSocket(`ws://127.0.0.1:${server.port}/api/live`, ["timbre", `bearer.${token}`]);
  await once(socket, "open");
  return { socket, client: createORPCClient(new SocketLink({ websocket: socket as unknown as globalThis.WebSocket })) };
}

describe("before anybody has signed in", () => {
  test("a window is told that it is locked, and by whom it can be opened", async () => {
    expect((await ask("GET", "/hello", TOKENS.cashier)).body).toMatchObject({
      needsSignIn: true,
      person: null,
      lockAfterMinutes: 3,
      undoSeconds: 8,
    });
    expect((await ask("GET", "/people", TOKENS.cashier)).body).toMatchObject([
      { name: "ana" },
      { name: "luis" },
      { name: "olga" },
      { name: "sofia" },
    ]);
    expect((await ask("GET", "/health", TOKENS.cashier)).status).toBe(200);
  });

  test("nothing else can be asked, whatever it is", async () => {
    const { client, socket } = await socketWith(TOKENS.cashier);
    const open = ["hello", "health", "people.list", "people.signIn", "people.signOut", "people.recover"];
    for (const path of Object.keys(rights).filter((name) => !open.includes(name))) {
      const procedure = path.split(".").reduce<unknown>((at, name) => (at as Record<string, unknown>)[name], client) as (
        input: object,
      ) => Promise<unknown>;
      expect([path, await procedure({}).catch(({ code, status }) => [code, status])]).toEqual([path, ["people/sign-in-first", 401]]);
    }
    socket.close();
  });

  test("an owner who forgot the PIN takes the next one with the code of the wizard", async () => {
    const path = `/people/${ids.olga}`;
    expect((await ask("POST", `${path}/recovery-code`, TOKENS.cashier, {})).body).toMatchObject({ code: "people/sign-in-first" });
    const made = (await ask("POST", `${path}/recovery-code`, TOKENS.owner, {})).body as { code: string };
    const recovered = await ask("POST", `${path}/recovery`, TOKENS.cashier, { code: made.code, newPin: "806142" });
    expect(recovered).toMatchObject({ status: 200, body: { code: expect.not.stringMatching(made.code) } });
    expect((await ask("POST", "/people/sign-in", TOKENS.cashier, { person: ids.olga, pin: "806142" })).status).toBe(200);
  });

  test("the owner's token of the data folder goes on working", async () => {
    expect((await ask("GET", "/hello", TOKENS.owner)).body).toMatchObject({ needsSignIn: false, role: "owner", person: null });
    expect((await ask("GET", "/cabins", TOKENS.owner)).status).toBe(200);
  });
});

describe("a person's token", () => {
  test("is the person on every row, until they sign out", async () => {
    const token = await tokenOf("ana");
    expect(token).toMatch(/^[\w-]{43}$/);
    expect((await ask("GET", "/hello", token)).body).toMatchObject({
      ...{ needsSignIn: false, role: "cashier" },
      person: { id: ids.ana, name: "ana" },
    });
    shop.call("4311", "0322768005", 68_000);
    const sale = await ask("POST", "/sales", token, { operationId: "sale-1", cabin: 1, tender: { method: "cash", received: "500" } });
    expect(sale).toMatchObject({ status: 200, body: { user: "ana" } });
    expect(bookEntries(shop.book, "sale")).toMatchObject([{ person: ids.ana }]);
    expect((await ask("GET", "/people/nothing", token)).status).toBe(404);
    expect((await ask("POST", "/people/sign-out", token, {})).body).toEqual({ signedOut: true });
    expect(await ask("GET", "/cabins", token)).toMatchObject({ status: 401, body: { code: "people/sign-in-first" } });
    expect((await ask("GET", "/hello", token)).body).toMatchObject({ needsSignIn: true });
  });

  test("has the rights of the person's role as it is now", async () => {
    const [ana, olga] = [await tokenOf("ana"), await tokenOf("olga")];
    const put = { operationId: "put", id: ids.ana, name: "ana", role: "supervisor", active: true, pin: "608314" };
    expect(await ask("POST", "/people", ana, put)).toMatchObject({ status: 403, body: { code: "auth/forbidden" } });
    expect((await ask("GET", "/book", ana)).status).toBe(403);
    expect((await ask("POST", "/people", olga, put)).status).toBe(200);
    expect((await ask("GET", "/book", ana)).body).toMatchObject({ code: "people/sign-in-first" });
    const { body } = await ask("POST", "/people/sign-in", TOKENS.cashier, { person: ids.ana, pin: "608314" });
    expect((await ask("GET", "/book", (body as { token: string }).token)).status).toBe(200);
  });

  test("that nobody ever had opens nothing", async () => {
    expect(await ask("GET", "/hello", "x".repeat(43))).toMatchObject({ status: 401, body: { code: "auth/missing-token" } });
  });

  test("a wrong PIN says how many tries are left, and a wait how long", async () => {
    const signIn = () => ask("POST", "/people/sign-in", TOKENS.cashier, { person: ids.ana, pin: "9043" });
    expect(await signIn()).toMatchObject({ status: 401, body: { code: "people/wrong-pin", details: { triesLeft: 4 } } });
    for (let time = 0; time < 4; time++) await signIn();
    expect(await signIn()).toMatchObject({ status: 429, body: { code: "people/wait", details: { waitMs: 30_000 } } });
    expect((await ask("GET", "/people", TOKENS.cashier)).body).toContainEqual(expect.objectContaining({ name: "ana", waitMs: 30_000 }));
  });
});

describe("the live state", () => {
  test("ends for a window the owner signs out, and comes back with the next person's token", async () => {
    const { client, socket } = await socketWith(await tokenOf("ana"));
    const events = await client.live();
    expect((await events.next()).value).toMatchObject({ kind: "snapshot" });
    await ask("POST", `/people/${ids.ana}/sign-out-everywhere`, TOKENS.owner, { operationId: "out" });
    shop.time.settle();
    expect(await events.next()).toMatchObject({ done: true });
    await expect(client.live()).rejects.toMatchObject({ code: "people/sign-in-first" });
    expect(await client.hello()).toMatchObject({ needsSignIn: true });
    socket.close();
    const next = await socketWith(await tokenOf("luis"));
    expect((await (await next.client.live()).next()).value).toMatchObject({ kind: "snapshot", cabins: [{ number: 1 }, {}, {}] });
    next.socket.close();
  });

  test("of a window that was open ends when the shop gets its first person with a PIN", async () => {
    const empty = await testShop();
    const { port1, port2 } = new MessageChannel();
    serveMessagePort(createRouter(empty.core), port1, houseActor(empty.core.shop, "owner"));
    const client: Client = createORPCClient(new PortLink({ port: port2 }));
    port2.start();
    const events = await client.live();
    await events.next();
    await client.people.put({ operationId: "first", name: "olga", role: "owner", active: true, pin: CREW.olga.pin });
    empty.time.settle();
    expect(await events.next()).toMatchObject({ done: true });
    port2.close();
    await once(port1, "close");
    await empty.close();
  });
});

describe.each(["a port", "a socket"] as const)("a window on %s", (way) => {
  let client: Client;
  let leave: () => Promise<unknown>;

  beforeEach(async () => {
    if (way === "a socket") {
      const opened = await socketWith(TOKENS.cashier);
      client = opened.client;
      leave = async () => opened.socket.close();
      return;
    }
    const { port1, port2 } = new MessageChannel();
    serveMessagePort(createRouter(shop.core), port1, houseActor(shop.core.shop, "owner"));
    client = createORPCClient(new PortLink({ port: port2 }));
    port2.start();
    leave = async () => {
      port2.close();
      await once(port1, "close");
    };
  });
  afterEach(() => leave());

  test("goes from person to person without another connection", async () => {
    expect(await client.hello()).toMatchObject({ needsSignIn: true });
    await expect(client.cabins.list()).rejects.toMatchObject({ code: "people/sign-in-first" });
    await client.people.signIn({ person: ids.ana, pin: CREW.ana.pin });
    expect(await client.hello()).toMatchObject({ needsSignIn: false, role: "cashier", person: { name: "ana" } });
    await expect(client.people.put({ operationId: "x", name: "y", role: "owner" })).rejects.toMatchObject({ code: "auth/forbidden" });
    const events = await client.live();
    expect((await events.next()).value).toMatchObject({ kind: "snapshot" });
    await client.people.signIn({ person: ids.olga, pin: CREW.olga.pin });
    expect(await client.hello()).toMatchObject({ role: "owner", person: { name: "olga" } });
    expect(await client.people.signOut()).toEqual({ signedOut: true });
    shop.time.settle();
    expect(await events.next()).toMatchObject({ done: true });
    expect(await client.hello()).toMatchObject({ needsSignIn: true, person: null });
  });

  test("asks a second person for an exception", async () => {
    await client.people.signIn({ person: ids.ana, pin: CREW.ana.pin });
    const asked = { kind: "uncharged-cabin", subject: "3:once", person: ids.sofia } as const;
    await expect(client.people.approve({ ...asked, pin: "000000" })).rejects.toMatchObject({ code: "people/wrong-pin" });
    for (const number of [1, 2]) await client.cabins.uncharged({ number, mode: "once", reason: "prueba" });
    const third = { number: 3, mode: "once", reason: "prueba" } as const;
    await expect(client.cabins.uncharged(third)).rejects.toMatchObject({
      ...{ code: "approval/needed", status: 403, data: { kind: "uncharged-cabin", subject: "3:once" } },
    });
    const { approval, approvedBy } = await client.people.approve({ ...asked, pin: CREW.sofia.pin });
    expect(approvedBy).toBe("sofia");
    expect(await client.cabins.uncharged({ ...third, approval })).toMatchObject({ charged: false });
  });
});
