import { once } from "node:events";
import { createORPCClient } from "@orpc/client";
import { RPCLink } from "@orpc/client/websocket";
import { type ContractRouterClient, isContractProcedure } from "@orpc/contract";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { WebSocket } from "ws";
import { clientOf } from "../../../fixtures/rates-client.ts";
import { type TestShop, testShop } from "../../../fixtures/test-shop.ts";
import { contract } from "../../../shared/contract/contract.ts";
import { rights } from "../../../shared/contract/rights.ts";
import { callerOfToken } from "./caller-of-token.ts";
import { type HttpServer, openHttpServer } from "./http-server.ts";
import { createRouter } from "./router.ts";

const TOKENS = { owner: "o".repeat(43), cashier: "c".repeat(43) };
/** A cost nothing else of the shop has the digits of. */
const COST = "77.7731";
let shop: TestShop;
let server: HttpServer;
let url: string;

beforeEach(async () => {
  shop = await testShop({ file: { decks: { markupPercent: "41.5" } } });
  server = await openHttpServer({
    router: createRouter(shop.core),
    callerOf: callerOfToken(shop.core, TOKENS),
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

async function get(path: string, token: string): Promise<{ status: number; text: string }> {
  const response = await fetch(`${url}/api${path}`, { headers: { authorization: `Bearer ${token}` } });
  return { status: response.status, text: await response.text() };
}

async function publishCost(): Promise<void> {
  const owner = clientOf(shop.core);
  const rate = { prefix: "51", description: "Perú", unit: "minute" as const, value: COST };
  await owner.rates.draft.put({ operationId: "operation-1", side: "cost", rates: [{ rate }] });
  await owner.rates.draft.publish({ operationId: "operation-2", side: "cost" });
  await owner.rates.draft.put({ operationId: "operation-3", rates: [{ rate: { ...rate, prefix: "0052", value: "1" } }] });
}

describe("on the wire", () => {
  test("each token is a role, told by hello", async () => {
    expect(JSON.parse((await get("/hello", TOKENS.owner)).text)).toMatchObject({ role: "owner" });
    expect(JSON.parse((await get("/hello", TOKENS.cashier)).text)).toMatchObject({ role: "cashier" });
    expect((await get("/hello", "x".repeat(43))).status).toBe(401);
  });

  test("a WebSocket has the role of its token", async () => {
    const socket = new WebSocket(`${url.replace("http", "ws")}/api/live`, ["timbre", `bearer.${TOKENS.cashier}`]);
    await once(socket, "open");
    const client: ContractRouterClient<typeof contract> = createORPCClient(
      new RPCLink({ websocket: socket as unknown as globalThis.WebSocket }),
    );
    expect(await client.hello()).toMatchObject({ role: "cashier" });
    await expect(client.rates.draft.discard({ operationId: "operation-1" })).rejects.toMatchObject({ code: "auth/forbidden", status: 403 });
    socket.close();
  });
});

test("a cashier is kept out of everything that is an owner's, before anything is looked at", async () => {
  const cashier = clientOf(shop.core, "cashier") as unknown as Record<string, unknown>;
  const kept = Object.entries(rights).filter(([, role]) => role === "owner");
  expect(kept.length).toBeGreaterThan(15);
  for (const [path] of kept) {
    const procedure = path.split(".").reduce((at, name) => at[name] as Record<string, unknown>, cashier) as unknown as (
      input: object,
    ) => Promise<unknown>;
    await expect([path, await procedure({}).catch((fault: { code: string }) => fault.code)]).toEqual([path, "auth/forbidden"]);
  }
});

test("nothing that is asked with a cashier's token holds a cost, a markup or a profit", async () => {
  await publishCost();
  shop.call("4311", "0051987654321", 61_000);
  const paths = Object.keys(rights).filter((path) => rights[path as keyof typeof rights] === "cashier");
  const answers: string[] = [];
  for (const path of paths) {
    const procedure = path.split(".").reduce<unknown>((at, name) => (at as Record<string, unknown>)[name], contract);
    if (!isContractProcedure(procedure)) continue;
    const { method, path: address } = procedure["~orpc"].route;
    if (method !== "GET" || address === undefined) continue;
    const { rows } = JSON.parse((await get("/calls", TOKENS.cashier)).text) as { rows: { id: string }[] };
    const query = { "/quote": "?number=0051987654321", "/quotes": "?text=peru" }[address as string] ?? "";
    const { status, text } = await get(address.replace("{callId}", rows[0]?.id ?? "").replace("{id}", "none") + query, TOKENS.cashier);
    expect([address, status < 500 && status !== 403]).toEqual([address, true]);
    answers.push(text);
  }
  const everything = answers.join("\n");
  expect(answers.length).toBeGreaterThan(10);
  expect(everything).not.toContain(COST);
  expect(everything).not.toContain("41.5");
  // The sale at cost and markup is there: 77.7731 x 1.415.
  expect(everything).toContain("110.0489365");
  expect(everything).not.toMatch(/"(cost|markupPercent|lowMarkupPercent|profit\w*|costBefore)":(?!null)/);
});

test.each(["side=cost", "only=below-cost", "only=low-markup"])("a cashier cannot ask for costs by the filter %s", async (query) => {
  expect((await get(`/rates/list?${query}`, TOKENS.cashier)).status).toBe(403);
  expect((await get(`/rates/countries?${query}`, TOKENS.cashier)).status).toBe(403);
});

test("a cashier sees no draft", async () => {
  await publishCost();
  expect(JSON.parse((await get("/rates", TOKENS.cashier)).text)).toMatchObject({
    canEdit: false,
    canSeeCost: false,
    cost: null,
    drafts: [],
    markupPercent: null,
  });
  expect((await get("/rates/list?only=draft", TOKENS.cashier)).text).not.toContain("0052");
  expect(JSON.parse((await get("/rates", TOKENS.owner)).text)).toMatchObject({
    canEdit: true,
    markupPercent: "41.5",
    drafts: [{ changes: 1 }],
  });
});
