import { spawnSync } from "node:child_process";
import { closeSync, mkdirSync, mkdtempSync, openSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";

// A process a test, on a machine that may be busy.
vi.setConfig({ testTimeout: 30_000 });

const PROGRAM = join(import.meta.dirname, "timbre.ts");
let data: string;

beforeAll(() => {
  data = mkdtempSync(join(tmpdir(), "timbre-cli-"));
  writeFileSync(join(data, "sell.csv"), "prefix,description,unit,value,increment\n032,Valparaiso,minute,200,1/1\n");
  writeFileSync(join(data, "cost.csv"), "prefix,description,unit,value,increment\n5645,Temuco,minute,100,1/1\n");
  writeFileSync(join(data, "bad.csv"), "prefix,description,unit,value,increment\n032,Valparaiso,minute,200,1/1\nx,No,minute,1,1/1\n");
  writeFileSync(join(data, "shop.json"), JSON.stringify({ decks: { sell: "sell.csv", cost: "cost.csv", markupPercent: "10" } }));
});
afterAll(() => rmSync(data, { recursive: true, force: true }));

function timbre(...args: readonly string[]): { status: number | null; out: string; err: string } {
  const ran = spawnSync(process.execPath, [PROGRAM, ...args], { encoding: "utf8" });
  return { status: ran.status, out: ran.stdout.trim(), err: ran.stderr };
}

test.runIf(process.platform === "linux")("an answer that cannot be written is a failure, in words", () => {
  const full = openSync("/dev/full", "w");
  const args = "price --value 200 --seconds 68".split(" ");
  const ran = spawnSync(process.execPath, [PROGRAM, ...args], { encoding: "utf8", stdio: ["ignore", full, "pipe"] });
  closeSync(full);
  expect(ran.status).toBe(1);
  expect(ran.stderr).toMatch(/^timbre: the answer cannot be written: ENOSPC.*\n$/);
});

describe("timbre price", () => {
  test.each([
    { args: "--value 200 --unit minute --increment 1/1 --seconds 68", answer: { billedSeconds: 68, price: "227" } },
    { args: "--value 200 --unit minute --increment 1/1 --seconds 1 --rounding up", answer: { billedSeconds: 1, price: "4" } },
    { args: "--value 200 --unit minute --increment 60/60 --seconds 61", answer: { billedSeconds: 120, price: "400" } },
    { args: "--value 0.0125 --unit second --increment 1/1 --seconds 10 --currency EUR", answer: { billedSeconds: 10, price: "0.13" } },
    { args: "--value 200 --unit minute --increment 1/1 --seconds 68 --decimals 3", answer: { billedSeconds: 68, price: "226.667" } },
    { args: "--value 200 --unit minute --increment 1/1 --seconds 5 --grace 5", answer: { billedSeconds: 0, price: "0" } },
    { args: "--value 200 --unit minute --increment 1/1 --seconds 1 --connect 50 --minimum 80", answer: { billedSeconds: 1, price: "80" } },
  ])("$args", ({ args, answer }) => {
    const ran = timbre("price", ...args.split(" "), "--json");
    expect(ran.status).toBe(0);
    expect(JSON.parse(ran.out)).toEqual(answer);
  });

  test.each([
    ["price"],
    ["price --value 1e3 --seconds 1"],
    ["price --value 1 --seconds 1 --increment 0/1"],
    ["price --valeu 1"],
    ["price --value 1 --seconds 1 minimum 100"],
    ["nothing"],
    [""],
  ])("wrong usage of `%s` ends with 2", (line) => {
    expect(timbre(...line.split(" ").filter((word) => word !== "")).status).toBe(2);
  });
});

describe("timbre quote", () => {
  test("of a priced number", () => {
    const ran = timbre("quote", "--data", data, "0322768005", "--json");
    expect([ran.status, JSON.parse(ran.out)]).toEqual([
      0,
      {
        number: "0322768005",
        prefix: "032",
        destination: "Valparaiso",
        source: "sell",
        value: "200",
        unit: "minute",
        increment: "1/1",
        band: null,
        refused: null,
      },
    ]);
  });

  test("of a number of the provider's deck, with the markup", () => {
    expect(JSON.parse(timbre("quote", "--data", data, "452123456", "--json").out)).toMatchObject({
      source: "cost+markup",
      value: "110",
      destination: "Temuco",
    });
  });

  test("of a number without a price is refused with 1", () => {
    const ran = timbre("quote", "--data", data, "4375", "--json");
    expect([ran.status, JSON.parse(ran.out)]).toMatchObject([1, { source: "none", refused: "no-price" }]);
  });
});

describe("timbre import-deck", () => {
  test("lists every refused line and imports nothing", () => {
    const ran = timbre("import-deck", "--data", data, "--side", "sell", join(data, "bad.csv"), "--json");
    expect([ran.status, JSON.parse(ran.out)]).toMatchObject([
      1,
      { version: null, accepted: 1, refused: [{ line: 3, code: "rate/bad-prefix" }] },
    ]);
  });

  test("imports a version, and verify finds the book in order", () => {
    expect(JSON.parse(timbre("import-deck", "--data", data, "--side", "sell", join(data, "sell.csv"), "--json").out)).toMatchObject({
      accepted: 1,
      refused: [],
    });
    expect(timbre("verify", "--data", data).status).toBe(0);
  });
});

describe("timbre verify", () => {
  const book = () => join(data, "timbre.db");

  test("counts what it went through, of a data folder and of a file that was carried away", () => {
    for (const where of [`--data ${data}`, `--file ${book()}`]) {
      const ran = timbre("verify", ...where.split(" "));
      expect([ran.status, ran.out]).toEqual([0, expect.stringMatching(/^ok: \d+ checks, \d+ entries, 0 calls, 0 sales$/)]);
    }
    expect(JSON.parse(timbre("verify", "--file", book(), "--json").out)).toMatchObject({ ok: true, failures: [] });
  });

  test("holds the book against papers at hand: one that is not in it is named, with 1", () => {
    const ran = timbre("verify", "--data", data, "--anchor", "4821-7F3A-91C2", "--anchor", "1-0000-0000");
    expect(ran.status).toBe(1);
    expect(ran.err).toContain('I14 the anchors given by hand are in the chain: {"anchor":"4821-7F3A-91C2","entry":"is not there"');
    expect(ran.err).toContain('{"anchor":"1-0000-0000","written":"1-');
    expect(ran.out).toMatch(/^1 of \d+ checks failed: /);
  });

  test.each([
    ["a file that is no book", () => ["--file", join(data, "sell.csv")], 1],
    ["no book", () => ["--data", join(data, "nowhere")], 1],
    ["two books", () => ["--data", data, "--file", book()], 2],
    ["neither", () => [], 2],
    ["an anchor that is none", () => ["--data", data, "--anchor", "4821"], 2],
  ] as const)("%s ends with its own exit", (_, args, status) => {
    const ran = timbre("verify", ...args());
    expect([ran.status, ran.out]).toEqual([status, ""]);
  });
});

describe("what is at fault outside is said in words, without the place in the program", () => {
  const wrong = () => {
    const folder = mkdtempSync(join(data, "wrong-"));
    writeFileSync(join(folder, "timbre.db"), "not a book, whatever its name says\n".repeat(100));
    return folder;
  };

  test.each([
    ["a quote", (folder: string) => ["quote", "--data", folder, "131"]],
    ["a backup", (folder: string) => ["backup", "--data", folder]],
    ["an import", (folder: string) => ["import-deck", "--data", folder, "--side", "sell", join(data, "sell.csv")]],
  ])("%s of a file that is no book", (_, args) => {
    const ran = timbre(...args(wrong()));
    expect([ran.status, ran.err]).toEqual([
      1,
      expect.stringMatching(/^timbre: .*timbre\.db is no book of Timbre, or is damaged.*restore.*\n$/),
    ]);
  });

  test("a data folder that is a file", () => {
    expect(timbre("restore", "--data", join(data, "sell.csv"), "--from", join(data, "cost.csv"))).toMatchObject({
      status: 1,
      err: expect.stringMatching(/^timbre: .*sell\.csv is no folder\n$/),
    });
    expect(timbre("quote", "--data", join(data, "sell.csv"), "--profile", join(data, "shop.json"), "131")).toMatchObject({
      status: 1,
      err: expect.stringMatching(/^timbre: .*timbre\.db cannot be opened for writing.*\n$/),
    });
    const ran = timbre("import-deck", "--data", join(data, "sell.csv"), "--side", "sell", join(data, "sell.csv"));
    expect([ran.status, ran.err]).toEqual([1, expect.stringMatching(/^timbre: E[A-Z]+: .*\n$/)]);
  });
});

test.each([["verify --data DIR 4821-7F3A-91C2"], ["serve --data DIR shop.json"], ["restore --data DIR --from FILE yes"], ["demo 8080"]])(
  "`%s` has a word that belongs to no option and ends with 2",
  (line) => {
    const ran = timbre(...line.split(" "));
    expect([ran.status, ran.err]).toEqual([2, expect.stringContaining("belongs to no option")]);
  },
);

test.each([
  ["import-deck", ["--data", "DATA", "--side", "sell", "--scope", "", "sell.csv"]],
  ["verify", ["--data", ""]],
  ["serve", ["--data", "DATA", "--profile", ""]],
  ["quote", ["--data", "DATA", "--text", ""]],
])("%s with an option that says nothing, as of a variable that is not set, ends with 2", (command, args) => {
  const ran = timbre(command, ...args.map((word) => word.replace("DATA", data)));
  expect([ran.status, ran.err]).toEqual([2, expect.stringMatching(/^timbre: --[a-z]+ is empty\n/)]);
});

test.runIf(process.platform === "linux")("a folder that takes none ends every command that would make one in it", () => {
  const place = "/proc/timbre";
  for (const args of [
    ["import-deck", "--data", place, "--side", "sell", join(data, "sell.csv")],
    ["demo", "--data", place],
    ["serve", "--data", place, "--profile", join(data, "shop.json")],
  ])
    expect(timbre(...args)).toMatchObject({ status: 1, out: "", err: expect.stringMatching(/^timbre: .*ENOENT.*\n$/) });
});

test("a lock that cannot be opened is told in words", () => {
  const folder = mkdtempSync(join(data, "locked-"));
  mkdirSync(join(folder, "core.lock"));
  writeFileSync(join(folder, "backup"), "");
  for (const args of [
    ["serve", "--data", folder, "--profile", join(data, "shop.json")],
    ["restore", "--data", folder, "--from", join(folder, "backup")],
  ])
    expect(timbre(...args)).toMatchObject({ status: 1, err: expect.stringMatching(/^timbre: .*EISDIR.*core\.lock'\n$/) });
});

test("serve names a key that shop.json has twice, with both lines, and ends with 1", () => {
  writeFileSync(join(data, "twice.json"), '{\n"cabins": [],\n"limits": {},\n"cabins": []\n}');
  const ran = timbre("serve", "--data", data, "--profile", join(data, "twice.json"));
  expect([ran.status, ran.err]).toEqual([1, expect.stringContaining('the key "cabins" is there twice, on lines 2 and 4')]);
});

test("serve names an unknown key of shop.json and ends with 1", () => {
  writeFileSync(join(data, "wrong.json"), '{"cabinas": []}');
  const ran = timbre("serve", "--data", data, "--profile", join(data, "wrong.json"));
  expect([ran.status, ran.err]).toEqual([1, expect.stringContaining('unknown key "cabinas"')]);
});
