import { existsSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { clientOf } from "../../../fixtures/rates-client.ts";
import { type TestShop, testShop } from "../../../fixtures/test-shop.ts";
import { err } from "../../../shared/kernel/result.ts";
import { callerOfToken } from "./caller-of-token.ts";
import { type HttpServer, openHttpServer } from "./http-server.ts";
import { createRouter } from "./router.ts";

const TOKENS = { owner: "o".repeat(43), cashier: "c".repeat(43) };
let shop: TestShop;
let server: HttpServer;

beforeEach(async () => {
  shop = await testShop();
  server = await openHttpServer({
    router: createRouter(shop.core),
    callerOf: callerOfToken(shop.core, TOKENS),
    language: "es",
    port: 0,
    page: "/nowhere",
  });
});
afterEach(async () => {
  await server.close();
  await shop.close();
});

function get(path: string, token = TOKENS.cashier, method = "GET"): Promise<Response> {
  return fetch(`http://127.0.0.1:${server.port}/api${path}`, { method, headers: { authorization: `Bearer ${token}` } });
}

test("a program gets the file itself, under its name", async () => {
  shop.call("4311", "0322768005", 68_000);
  const answer = await get("/calls/export?format=csv&cabin=1&state=answered");
  expect([answer.status, answer.headers.get("content-type")]).toEqual([200, "text/csv; charset=utf-8"]);
  expect(answer.headers.get("content-disposition")).toBe('attachment; filename="llamadas-2026-11-21.csv"');
  const lines = (await answer.text()).trimEnd().split("\r\n");
  expect(lines).toHaveLength(2);
  expect(lines[1]).toContain(";0322768005;Valparaiso;032;Contestada;");
});

test.each(["/calls/export", "/sales/export", "/rates/export"])("%s is there in both formats", async (path) => {
  expect((await (await get(`${path}?format=xlsx`)).arrayBuffer()).byteLength).toBeGreaterThan(1_000);
  expect((await get(path)).headers.get("content-type")).toBe("text/csv; charset=utf-8");
  expect((await get(`${path}?format=pdf`)).status).toBe(400);
  expect((await get(path, "nobody")).status).toBe(401);
});

test.each(["/calls/export", "/sales/export?format=xlsx", "/rates/export"])(
  "HEAD of %s tells what GET does, and no file is written",
  async (path) => {
    const told = ({ status, headers }: Response) => [status, headers.get("content-type"), headers.get("content-disposition")];
    const whole = await get(path);
    await whole.arrayBuffer();
    const written: string[] = [];
    Object.assign(shop.core.deckDesk, { run: async (job: string) => void written.push(job) });
    const head = await get(path, TOKENS.cashier, "HEAD");
    expect([told(head), head.headers.get("content-length"), await head.text(), written]).toEqual([told(whole), null, "", []]);
    expect((await get(`${path.split("?")[0]}?format=pdf`, TOKENS.cashier, "HEAD")).status).toBe(400);
  },
);

test("what fails before the first piece is an error in words, and no file is left", async () => {
  const run = shop.core.deckDesk.run;
  Object.assign(shop.core.deckDesk, { run: () => Promise.reject(new Error("the disk is full")) });
  const answer = await get("/calls/export");
  Object.assign(shop.core.deckDesk, { run });
  expect(answer.status).toBe(500);
  expect(await answer.json()).toMatchObject({ code: "internal/fault" });
  expect(existsSync(join(dirname(shop.book), "imports")) ? readdirSync(join(dirname(shop.book), "imports")) : []).toEqual([]);
});

test.each([
  ["a list longer than a sheet", () => Promise.resolve(err("export/too-long")), 422, "export/too-long", /CSV.*fechas/],
  ["a full disk", () => Promise.reject(new Error("ENOSPC: no space left on device, write")), 507, "store/disk-full", /espacio/],
] as const)("%s is said over REST and to a window", async (_why, run, status, code, words) => {
  const told = shop.core.deckDesk.run;
  Object.assign(shop.core.deckDesk, { run });
  const answer = await get("/calls/export?format=xlsx");
  const pieces = (await clientOf(shop.core).calls.export({ format: "xlsx" }))[Symbol.asyncIterator]();
  await expect(pieces.next()).rejects.toMatchObject({ code, message: expect.stringMatching(words) });
  Object.assign(shop.core.deckDesk, { run: told });
  expect(answer.status).toBe(status);
  expect(await answer.json()).toMatchObject({ code, message: expect.stringMatching(words) });
});

test("the description of the REST says that a file comes", async () => {
  const { paths } = (await (await get("/openapi.json")).json()) as { paths: Record<string, { get: { responses: object } }> };
  expect(paths["/calls/export"]?.get.responses).toMatchObject({ 200: { content: { "text/csv": {} } } });
});
