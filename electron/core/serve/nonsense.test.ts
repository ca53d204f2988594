import { afterAll, beforeAll, expect, test } from "vitest";
import { type TestShop, testShop } from "../../../fixtures/test-shop.ts";
import { callerOfToken } from "./caller-of-token.ts";
import { type HttpServer, openHttpServer } from "./http-server.ts";
import { createRouter } from "./router.ts";

const TOKEN = "t".repeat(43);
let shop: TestShop;
let server: HttpServer;
let api: string;

beforeAll(async () => {
  shop = await testShop();
  const callerOf = callerOfToken(shop.core, { owner: TOKEN, cashier: "c".repeat(43) });
  server = await openHttpServer({ router: createRouter(shop.core), callerOf, language: "es", port: 0, page: "/nowhere" });
  api = `http://127.0.0.1:${server.port}/api`;
});
afterAll(async () => {
  await server.close();
  await shop.close();
});

/** As openapi.json describes it. */
interface Route {
  readonly method: string;
  readonly path: string;
  readonly query: readonly string[];
  readonly fields: readonly string[];
}

interface Schema {
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
}

interface Operation {
  readonly parameters?: readonly { readonly name: string; readonly in: string }[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Schema }>> };
}

async function everyRoute(): Promise<readonly Route[]> {
  const { paths } = (await (await fetch(`${api}/openapi.json`)).json()) as { paths: Record<string, Record<string, Operation>> };
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { parameters = [], requestBody }]) => ({
      method: method.toUpperCase(),
      path,
      query: parameters.filter((parameter) => parameter.in === "query").map(({ name }) => name),
      fields: fieldsOf(requestBody?.content["application/json"]?.schema),
    })),
  );
}

function fieldsOf(schema: Schema | undefined): readonly string[] {
  if (schema === undefined) return [];
  return [schema, ...(schema.anyOf ?? []), ...(schema.oneOf ?? [])].flatMap(({ properties = {} }) => Object.keys(properties));
}

const BODIES: readonly unknown[] = ["x", 1, null, [], [[]], { unknown: 1, length: -1, constructor: {} }];
const VALUES: readonly unknown[] = ["", "-1", "1e400", "\u0000", "ñ".repeat(5_000), 9007199254740991, -1.5, null, [], { toString: null }];
const IN_PATH = ["0", "-1", "1e9", "%2e%2e%2f%2e%2e%2fetc%2fpasswd", "%00", "%E0%A4", "x".repeat(5_000), "__proto__"];

/** What is asked of one route: nonsense in its path, in its query and in its body. */
function* questions({ method, path, query, fields }: Route): Generator<{ readonly path: string; readonly body?: string }> {
  const at = (value: string) => path.replaceAll(/\{\w+\}/g, value);
  const empty = method === "GET" ? {} : { body: "{}" };
  if (path.includes("{")) for (const value of IN_PATH) yield { path: at(value), ...empty };
  if (method !== "GET") {
    for (const body of BODIES) yield { path: at("1"), body: JSON.stringify(body) };
    for (const value of VALUES) yield { path: at("1"), body: JSON.stringify(Object.fromEntries(fields.map((field) => [field, value]))) };
    return;
  }
  for (const value of VALUES) {
    const text = encodeURIComponent(typeof value === "string" ? value.slice(0, 500) : JSON.stringify(value));
    yield { path: `${at("1")}?${["unknown", ...query].map((name) => `${name}=${text}`).join("&")}` };
    for (const name of query) yield { path: `${at("1")}?${name}=${text}` };
  }
  for (const name of query) yield { path: `${at("1")}?${name}=1&${name}=2&${name}[x]=3&${name}[999999]=4` };
}

/** A fault of the product, or an error that is not in its words. */
function isWrong(status: number, text: string): boolean {
  if (status < 400) return false;
  try {
    const { code, message } = JSON.parse(text) as { readonly code: string; readonly message: string };
    return code === "internal/fault" || !/\S/.test(message) || /\bat .*:\d+:\d+/.test(text);
  } catch {
    return true;
  }
}

test("every route answers nonsense in words, and none of it is a fault of the product", { timeout: 120_000 }, async () => {
  const routes = await everyRoute();
  const wrong: string[] = [];
  for (const route of routes) {
    for (const { path, body } of questions(route)) {
      const headers = { authorization: `Bearer ${TOKEN}`, ...(body === undefined ? {} : { "content-type": "application/json" }) };
      const response = await fetch(api + path, { method: route.method, headers, ...(body === undefined ? {} : { body }) });
      const text = await response.text();
      if (isWrong(response.status, text)) wrong.push(`${route.method} ${path} ${body ?? ""}: ${response.status} ${text}`.slice(0, 500));
    }
  }
  expect(routes.length).toBeGreaterThan(100);
  expect(wrong).toEqual([]);
});
