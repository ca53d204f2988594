import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { profileOfShopFile } from "./profile-of-shop-file.ts";
import { parseShopFile, resolveSecret } from "./read-shop-file.ts";
import { shopJsonSchema } from "./shop-json-schema.ts";

const problems = (json: unknown) => {
  const parsed = parseShopFile(JSON.stringify(json));
  return parsed.ok ? [] : parsed.error;
};

describe("shop.json", () => {
  test("has a default for everything", () => {
    const parsed = parseShopFile("{}");
    expect(parsed).toMatchObject({
      ok: true,
      value: {
        shop: { currency: "CLP" },
        sip: { port: 5060 },
        shift: "automatic",
        limits: { maxCallSeconds: 3600, warnSeconds: [60, 10] },
      },
    });
  });

  test.each([
    { json: { shopp: {} }, problem: 'unknown key "shopp"' },
    { json: { limits: { maxCallSecond: 5 } }, problem: 'unknown key "limits.maxCallSecond"' },
    { json: { cabins: [{ number: 1, line: { user: "a", secret: { fiel: "x" } } }] }, problem: 'unknown key "cabins.0.line.secret.fiel"' },
  ])("names an unknown key: $problem", ({ json, problem }) => {
    expect(problems(json)).toContain(problem);
  });

  test("says what a band may be called", () => {
    expect(problems({ decks: { bands: { Noche: "daily 22:00-08:00" } } })).toEqual([
      'decks.bands.Noche: wanted is a name of small letters, digits and -, such as "night"',
    ]);
  });

  test("names a cabin, line or trunk that is there twice", () => {
    const cabin = { number: 1, line: { user: "4312", secret: "s" } };
    expect(problems({ cabins: [cabin, cabin] })).toEqual(["cabins: 1 is there twice", "cabins lines: 4312 is there twice"]);
  });

  test("that is no JSON says so", () => {
    expect(parseShopFile("{,}")).toMatchObject({ ok: false, error: [expect.stringContaining("is not JSON")] });
  });

  test("of an unknown currency says which are known", () => {
    const parsed = parseShopFile('{"shop":{"currency":"XAU"}}');
    expect(parsed.ok && profileOfShopFile(parsed.value)).toMatchObject({ ok: false, error: expect.stringContaining("CLP") });
  });

  test("takes secrets from the environment", () => {
    expect(resolveSecret({ env: "LINE" }, "/", { LINE: "s3" })).toEqual({ ok: true, value: "s3" });
    expect(resolveSecret({ env: "LINE" }, "/", {})).toMatchObject({ ok: false, error: expect.stringContaining("LINE") });
  });
});

test("the schema that ships is the schema that is checked", () => {
  expect(JSON.parse(readFileSync(join(import.meta.dirname, "..", "shop.schema.json"), "utf8"))).toEqual(JSON.parse(shopJsonSchema()));
});
