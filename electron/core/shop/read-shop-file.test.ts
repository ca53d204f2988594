import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { profileOfShopFile } from "./profile-of-shop-file.ts";
import { parseShopFile, readShopFile, resolveSecret } from "./read-shop-file.ts";
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

  test("names a key that is there twice, with both lines: the last of them would have been taken in silence", () => {
    const text = `{
  "cabins": [{ "number": 1, "line": { "user": "4311", "secret": "a", "secret": "b" } }],
  "shop": { "name": "X" },
  "cabins": [{ "number": 2, "line": { "user": "4312", "secret": "c" } }]
}`;
    expect(parseShopFile(text)).toEqual({
      ok: false,
      error: [
        'the key "cabins.0.line.secret" is there twice, both on line 2: put both into one, or take one of them out',
        'the key "cabins" is there twice, on lines 2 and 4: put both into one, or take one of them out',
      ],
    });
  });

  test("names a cabin, line or trunk that is there twice", () => {
    const cabin = { number: 1, line: { user: "4312", secret: "s" } };
    expect(problems({ cabins: [cabin, cabin] })).toEqual(["cabins: 1 is there twice", "cabins lines: 4312 is there twice"]);
  });

  test("names a line that has the name of a trunk: the switch could not tell them apart", () => {
    const json = { cabins: [{ number: 7, line: { user: "main", secret: "s" } }], trunks: [{ id: "main", server: "sip.example.net" }] };
    expect(problems(json)).toEqual(["cabins: the line of 7 has the name of the trunk main"]);
  });

  test("says which paper there is", () => {
    expect(problems({ printer: { device: "tcp:192.168.1.50", columns: 40 } })).toEqual(["printer.columns: 32, 42 or 48"]);
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

  test.each(["", "two\nlines", "back\\slash", " space"])("refuses the secret %j, which the switch could not be told", (LINE) => {
    expect(resolveSecret({ env: "LINE" }, "/", { LINE })).toMatchObject({ ok: false, error: expect.stringContaining("LINE") });
    expect(resolveSecret(LINE, "/", {}).ok).toBe(false);
  });

  describe("as a file", () => {
    let folder: string;
    beforeAll(() => {
      folder = mkdtempSync(join(tmpdir(), "timbre-shop-file-"));
    });
    afterAll(() => rmSync(folder, { recursive: true, force: true }));

    const read = (bytes: Buffer) => {
      const file = join(folder, "shop.json");
      writeFileSync(file, bytes);
      return readShopFile(file);
    };
    const json = '{"shop":{"branch":"Estación"}}';

    test("may have the mark that Windows puts before UTF-8", () => {
      expect(read(Buffer.from(`\ufeff${json}`))).toMatchObject({ ok: true, value: { shop: { shop: { branch: "Estación" } } } });
    });

    test.each(["latin1", "utf16le"] as const)("in %s is refused, since its letters would come out wrong", (encoding) => {
      const mark = encoding === "utf16le" ? Buffer.from([0xff, 0xfe]) : Buffer.alloc(0);
      const problem = expect.stringContaining("is not UTF-8");
      expect(read(Buffer.concat([mark, Buffer.from(json, encoding)]))).toEqual({ ok: false, error: [problem] });
    });
  });
});

test("the schema that ships is the schema that is checked", () => {
  expect(JSON.parse(readFileSync(join(import.meta.dirname, "..", "shop.schema.json"), "utf8"))).toEqual(JSON.parse(shopJsonSchema()));
});
