import { once } from "node:events";
import { createORPCClient } from "@orpc/client";
import { RPCLink } from "@orpc/client/websocket";
import { type ContractRouterClient, isContractProcedure } from "@orpc/contract";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { WebSocket } from "ws";
import { clientOf } from "../../../fixtures/rates-client.ts";
import { type TestShop, testShop } from "../../../fixtures/test-shop.ts";
import { contract } from "../../../shared/contract/contract.ts";
import type { DisplayScreen, DisplayView } from "../../../shared/contract/display-contract.ts";
import { rights } from "../../../shared/contract/rights.ts";
import { callerOfToken } from "./caller-of-token.ts";
import { type HttpServer, openHttpServer } from "./http-server.ts";
import { createRouter } from "./router.ts";

const TOKENS = { owner: "o".repeat(43), cashier: "c".repeat(43) };
/** A cost nothing else of the shop has the digits of. */
const COST = "77.7731";
const NUMBER = "0051987654306";
let shop: TestShop;
let server: HttpServer;
let cashier: ReturnType<typeof clientOf>;

beforeEach(async () => {
  shop = await testShop({
    file: { shop: { name: "Llamadas del Puerto" }, decks: { markupPercent: "41.5" }, rounding: { cash: { to: "10", halfDown: true } } },
  });
  server = await openHttpServer({
    router: createRouter(shop.core),
    callerOf: callerOfToken(shop.core, TOKENS),
    language: "es",
    port: 0,
    page: "/nowhere",
  });
  cashier = clientOf(shop.core, "cashier");
});
afterEach(async () => {
  await server.close();
  await shop.close();
});

/** A display over its own socket: what it is shown, one screen after the other, and every byte that came. */
async function openDisplay(token: string) {
  const socket = new WebSocket(`ws://127.0.0.1:${server.port}/api/live`, ["timbre", `bearer.${token}`]);
  let heard = "";
  socket.on("message", (bytes) => (heard += String(bytes)));
  await once(socket, "open");
  const client: ContractRouterClient<typeof contract> = createORPCClient(
    new RPCLink({ websocket: socket as unknown as globalThis.WebSocket }),
  );
  const views = await client.display.live();
  const next = async (): Promise<DisplayView> => (await views.next()).value as DisplayView;
  const until = async <Kind extends DisplayScreen["kind"]>(kind: Kind): Promise<Extract<DisplayScreen, { kind: Kind }>> => {
    for (;;) {
      const { screen } = await next();
      if (screen.kind === kind) return screen as Extract<DisplayScreen, { kind: Kind }>;
    }
  };
  return { client, next, until, heard: () => heard, close: () => socket.close() };
}

async function publishCost(): Promise<void> {
  const owner = clientOf(shop.core);
  const rate = { prefix: "51", description: "Perú", unit: "minute" as const, value: COST };
  await owner.rates.draft.put({ operationId: "operation-1", side: "cost", rates: [{ rate }] });
  await owner.rates.draft.publish({ operationId: "operation-2", side: "cost" });
}

describe("the customer display on the wire", () => {
  test("a till's token opens its own screen and not one thing more", async () => {
    const { token } = await cashier.display.open({});
    const display = await openDisplay(token);
    expect((await display.next()).shop.name).toBe("Llamadas del Puerto");
    const others = Object.keys(rights).filter((path) => path !== "display.live");
    expect(others.length).toBeGreaterThan(60);
    for (const path of others) {
      const procedure = path.split(".").reduce<unknown>((at, name) => (at as Record<string, unknown>)[name], display.client);
      const answer = await (procedure as (input: object) => Promise<unknown>)({}).catch((fault: { code: string }) => fault.code);
      expect([path, answer]).toEqual([path, "auth/forbidden"]);
    }
    for (const path of Object.keys(rights)) {
      const procedure = path.split(".").reduce<unknown>((at, name) => (at as Record<string, unknown>)[name], contract);
      if (!isContractProcedure(procedure) || procedure["~orpc"].route.method !== "GET") continue;
      const address = (procedure["~orpc"].route.path ?? "").replaceAll(/\{\w+\}/g, "1");
      const response = await fetch(`http://127.0.0.1:${server.port}/api${address}`, { headers: { authorization: `Bearer ${token}` } });
      expect([address, response.status]).toEqual([address, 403]);
    }
    display.close();
  });

  test("nobody else may look, a token that was tampered with opens nothing, and one till does not see another's", async () => {
    for (const token of [TOKENS.owner, TOKENS.cashier]) {
      const display = await openDisplay(token).catch((fault: { code: string }) => fault.code);
      expect(display).toBe("auth/forbidden");
    }
    const { token } = await cashier.display.open({ desk: "b" });
    const [, , signature = ""] = token.split(".");
    const forged = `display.${Buffer.from("1/a").toString("base64url")}.${signature}`;
    expect(callerOfToken(shop.core, TOKENS)(forged)).toBeNull();
    shop.call("4311", NUMBER, 60_000);
    shop.time.pass(70_000);
    const display = await openDisplay(token);
    await display.next();
    await cashier.display.show({ desk: "a", shown: { kind: "cabin", cabin: 1 } });
    await cashier.display.show({ desk: "b", shown: { kind: "quote", text: "032" } });
    expect((await display.next()).screen).toMatchObject({ kind: "quote", hit: { destination: "Valparaiso", perMinute: "200" } });
    display.close();
  });

  test("idle, then the call of the chosen cabin, its total, what was received and the change, then idle again", async () => {
    await publishCost();
    await shop.core.rates.takeUpNewer();
    const display = await openDisplay((await cashier.display.open({})).token);
    const idle = await display.until("idle");
    expect(idle.prices.length).toBe(5);
    const { id } = shop.engine.dial("4311", NUMBER);
    await cashier.display.show({ shown: { kind: "cabin", cabin: 1 } });
    shop.engine.answer(id);
    shop.time.settle();
    const running = await display.until("account");
    expect(running).toMatchObject({ cabin: 1, calls: [], running: { number: "00 51 987 ••• •06", country: "PE", charged: true } });
    expect(running.running?.terms.value).toBe("110.0489365");
    shop.time.pass(61_000);
    shop.engine.end(id);
    shop.time.settle();
    let owed = await display.until("account");
    while (owed.calls.length === 0) owed = await display.until("account");
    expect(owed).toMatchObject({
      calls: [{ number: "00 51 987 ••• •06", seconds: 61, price: "112" }],
      total: "112",
      due: "110",
      running: null,
    });
    await cashier.display.show({ shown: { kind: "cabin", cabin: 1, method: "card", discount: { percent: "50" } } });
    let less = await display.until("account");
    while (less.discount === "0") less = await display.until("account");
    expect(less).toMatchObject({ total: "112", discount: "56", due: "56" });
    await cashier.sales.charge({ operationId: "op-1", cabin: 1, tender: { method: "cash", received: "500" }, print: false });
    shop.time.settle();
    expect(await display.until("paid")).toMatchObject({ total: "110", received: "500", change: "390" });
    shop.time.pass(8_000);
    await display.until("idle");
    expect(display.heard()).not.toContain(COST);
    expect(display.heard()).not.toContain("41.5");
    expect(display.heard()).not.toContain("987654");
    expect(display.heard()).not.toMatch(/markup"|profit|"cost"/);
    display.close();
  });

  test("who has just hung up reads the total without anybody choosing the cabin, for a minute", async () => {
    const display = await openDisplay((await cashier.display.open({})).token);
    await display.until("idle");
    shop.call("4312", "0322768005", 68_000);
    expect(await display.until("account")).toMatchObject({ cabin: 2, due: "230" });
    // Only time passes: the display is told again by itself.
    for (let seconds = 0; seconds < 62; seconds += 2) shop.time.pass(2_000);
    expect((await display.until("idle")).kind).toBe("idle");
    display.close();
  });

  test("in a shop whose people sign in a display goes on while nobody does", async () => {
    await clientOf(shop.core)
      .people.put({ name: "Marisol", role: "cashier", pin: "4711" } as never)
      .catch(() => undefined);
    const display = await openDisplay(shop.core.display.tokenOf("1"));
    expect((await display.next()).screen.kind).toBe("idle");
    display.close();
  });
});
