import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { parseArgs } from "node:util";
import fc from "fast-check";
import { afterEach, describe, expect, test, vi } from "vitest";
import { UsageError } from "./command.ts";
import { price } from "./price.ts";

afterEach(() => vi.restoreAllMocks());

/** What the command says for a line of options, parsed as the program parses them. */
async function answered(line: string): Promise<Record<string, unknown>> {
  const said: string[] = [];
  vi.spyOn(process.stdout, "write").mockImplementation((text) => {
    said.push(String(text));
    return true;
  });
  const { values, positionals } = parseArgs({
    args: [...line.split(" "), "--json"],
    options: { ...price.options, json: { type: "boolean" } },
    allowPositionals: true,
  });
  try {
    expect(await price.run({ values: values as Record<string, string | boolean>, positionals })).toBe(0);
  } finally {
    vi.mocked(process.stdout.write).mockRestore();
  }
  return JSON.parse(said.join("")) as Record<string, unknown>;
}

describe("worked examples of other products", () => {
  test.each([
    // 1 and 3: 0.15 a minute, 0.10 to connect, 60/30, 3 s of grace.
    ["--value 0.15 --connect 0.10 --increment 60/30 --grace 3 --decimals 4 --seconds 43", { billedSeconds: 60, price: "0.2500" }],
    ["--value 0.15 --connect 0.10 --increment 60/30 --grace 3 --decimals 4 --seconds 2", { billedSeconds: 0, price: "0.0000" }],
    // 5
    ["--value 60 --increment 30/1 --seconds 21", { billedSeconds: 30, price: "30" }],
    ["--value 60 --increment 30/6 --seconds 32", { billedSeconds: 36, price: "36" }],
    // 6
    ["--value 1.00 --increment 1/1 --decimals 4 --seconds 15", { billedSeconds: 15, price: "0.2500" }],
    ["--value 1.00 --increment 10/10 --decimals 4 --seconds 15", { billedSeconds: 20, price: "0.3333" }],
    ["--value 1.00 --increment 20/20 --decimals 4 --seconds 15", { billedSeconds: 20, price: "0.3333" }],
    ["--value 1.00 --increment 60/60 --decimals 2 --seconds 15", { billedSeconds: 60, price: "1.00" }],
    // 7
    ["--value 1.00 --increment 60/60 --decimals 2 --seconds 55", { billedSeconds: 60, price: "1.00" }],
    ["--value 1.00 --increment 60/60 --decimals 2 --seconds 65", { billedSeconds: 120, price: "2.00" }],
    // 8
    ["--value 1 --unit second --increment 10/1 --seconds 1", { billedSeconds: 10, price: "10" }],
    ["--value 1 --unit second --increment 10/1 --seconds 9", { billedSeconds: 10, price: "10" }],
    ["--value 1 --unit second --increment 10/1 --seconds 10", { billedSeconds: 10, price: "10" }],
    ["--value 1 --unit second --increment 10/1 --seconds 11", { billedSeconds: 11, price: "11" }],
    ["--value 1 --unit second --increment 10/1 --seconds 12", { billedSeconds: 12, price: "12" }],
    ["--value 1 --unit second --increment 10/1 --seconds 25", { billedSeconds: 25, price: "25" }],
    // 9, where the minimum is the first increment: 30 s.
    ["--value 1 --unit second --increment 30/30 --seconds 5", { billedSeconds: 30, price: "30" }],
    // 10; a minimum of 60 s is billed beyond the grace, not instead of it.
    ["--value 60 --grace 3 --seconds 1", { billedSeconds: 0, price: "0" }],
    ["--value 60 --grace 3 --seconds 3", { billedSeconds: 0, price: "0" }],
    ["--value 60 --grace 3 --seconds 4", { billedSeconds: 4, price: "4" }],
    ["--value 60 --grace 3 --increment 60/1 --seconds 4", { billedSeconds: 60, price: "60" }],
    // 12
    ["--value 60 --increment 60/10 --seconds 83", { billedSeconds: 90, price: "90" }],
    ["--value 60 --increment 60/1 --seconds 83", { billedSeconds: 83, price: "83" }],
    ["--value 60 --increment 60/60 --seconds 83", { billedSeconds: 120, price: "120" }],
    // 13
    ["--value 60 --increment 30/6 --seconds 10", { billedSeconds: 30, price: "30" }],
    ["--value 60 --increment 30/6 --seconds 31", { billedSeconds: 36, price: "36" }],
    ["--value 60 --increment 30/6 --seconds 43", { billedSeconds: 48, price: "48" }],
    // 16
    ["--value 0.01 --increment 60/60 --decimals 4 --seconds 5", { billedSeconds: 60, price: "0.0100" }],
    ["--value 0.01 --increment 60/60 --decimals 4 --seconds 50", { billedSeconds: 60, price: "0.0100" }],
    ["--value 0.01 --increment 6/6 --decimals 4 --seconds 5", { billedSeconds: 6, price: "0.0010" }],
    // 17: 40/6 bills 40, not 42.
    ["--value 60 --increment 40/6 --seconds 12", { billedSeconds: 40, price: "40" }],
    // Where the families of increments part.
    ["--value 1.00 --increment 45/30 --decimals 4 --seconds 50", { billedSeconds: 75, price: "1.2500" }],
    ["--value 1.00 --increment 60/7 --decimals 4 --seconds 61", { billedSeconds: 67, price: "1.1167" }],
    // The boundary of an increment: nothing is begun.
    ["--value 60 --increment 3/3 --seconds 3", { billedSeconds: 3, price: "3" }],
    // 18
    ["--value 1.26 --seconds 60 --decimals 2 --cash-to 0.05 --cash-mode up", { billedSeconds: 60, price: "1.26", cash: "1.30" }],
    ["--value 1.26 --seconds 60 --decimals 2 --cash-to 1.00 --cash-mode up", { billedSeconds: 60, price: "1.26", cash: "2.00" }],
    // 19
    ["--value 60 --seconds-rounding nearest --seconds 60.0", { billedSeconds: 60, price: "60" }],
    ["--value 60 --seconds-rounding nearest --seconds 60.1", { billedSeconds: 60, price: "60" }],
    ["--value 60 --seconds-rounding nearest --seconds 60.4", { billedSeconds: 60, price: "60" }],
    ["--value 60 --seconds-rounding nearest --seconds 60.5", { billedSeconds: 61, price: "61" }],
    ["--value 60 --seconds-rounding nearest --seconds 60.9", { billedSeconds: 61, price: "61" }],
    ["--value 60 --seconds-rounding up --seconds 60.0", { billedSeconds: 60, price: "60" }],
    ["--value 60 --seconds-rounding up --seconds 60.1", { billedSeconds: 61, price: "61" }],
    ["--value 60 --seconds 60.4", { billedSeconds: 61, price: "61" }],
    ["--value 60 --seconds 60.5", { billedSeconds: 61, price: "61" }],
    ["--value 60 --seconds 60.9", { billedSeconds: 61, price: "61" }],
    // 22
    ["--value 0.50 --decimals 2 --deposit 1.00", { maxSeconds: 120 }],
    // 25: two lines of one bill; their taxes, 9.48 and 0.36, are summed.
    ["--value 104.30 --decimals 2 --tax 10 --tax-mode included --seconds 60", { billedSeconds: 60, price: "104.30", tax: "9.48" }],
    ["--value 4.00 --decimals 2 --tax 10 --tax-mode included --seconds 60", { billedSeconds: 60, price: "4.00", tax: "0.36" }],
    // 28: the markup is on the price of the unit, before any rounding.
    ["--value 1.00 --markup 20 --decimals 2 --seconds 60", { billedSeconds: 60, price: "1.20" }],
    ["--value 100 --markup 10 --seconds 68", { billedSeconds: 68, price: "125" }],
    // 29: a minute, then every minute begun.
    ["--value 1.80 --increment 60/60 --decimals 2 --seconds 150", { billedSeconds: 180, price: "5.40" }],
  ])("%s", async (line, expected) => {
    expect(await answered(line)).toEqual(expected);
  });
});

describe("the shop's acceptance cases", () => {
  test.each([
    ["T-AC-01", "--value 200 --unit minute --increment 1/1 --seconds 68", { billedSeconds: 68, price: "227" }],
    ["T-AC-02", "--value 200 --seconds 3", { billedSeconds: 3, price: "10" }],
    ["T-AC-03 at 200", "--value 200 --seconds 0", { billedSeconds: 0, price: "0" }],
    ["T-AC-03 at 50", "--value 50 --seconds 0", { billedSeconds: 0, price: "0" }],
    ["T-AC-03 at 100", "--value 100 --seconds 0", { billedSeconds: 0, price: "0" }],
    ["T-AC-03 a second", "--value 0 --unit second --seconds 0", { billedSeconds: 0, price: "0" }],
    ["T-AC-04, 60 s", "--value 100 --markup 10 --seconds 60", { billedSeconds: 60, price: "110" }],
    ["T-AC-04, 68 s", "--value 100 --markup 10 --seconds 68", { billedSeconds: 68, price: "125" }],
    ["T-AC-05", "--value 200 --seconds 60", { billedSeconds: 60, price: "200" }],
    ["T-AC-06", "--value 200 --seconds 71", { billedSeconds: 71, price: "237" }],
    ["T-AC-07", "--value 50 --seconds 60", { billedSeconds: 60, price: "50" }],
    ["T-AC-08", "--value 100 --seconds 60", { billedSeconds: 60, price: "100" }],
    ["T-AC-09", "--value 200 --seconds 60", { billedSeconds: 60, price: "200" }],
    ["T-AC-10", "--value 0 --unit second --markup 10 --seconds 600", { billedSeconds: 600, price: "0" }],
    ["T-AC-11", "--value 150 --seconds 60", { billedSeconds: 60, price: "150" }],
  ])("%s", async (_id, line, expected) => {
    expect(await answered(line)).toEqual(expected);
  });

  test("T-AC-14: the calls of the page come to 71 s and 237 pesos", async () => {
    const charges = [await answered("--value 200 --seconds 68"), await answered("--value 200 --seconds 3")];
    expect([charges.reduce((sum, c) => sum + Number(c.billedSeconds), 0), charges.reduce((sum, c) => sum + Number(c.price), 0)]).toEqual([
      71, 237,
    ]);
  });
});

test.each([
  ["--value 200 --seconds 68 --tax 19 --tax-mode on-top", { billedSeconds: 68, price: "270", tax: "43" }],
  ["--value 200 --seconds 68 --tax 19", { billedSeconds: 68, price: "227", tax: "36" }],
  ["--value 200 --seconds 68 --deposit 227", { billedSeconds: 68, price: "227", maxSeconds: 68 }],
  ["--value 200 --tax 19 --tax-mode on-top --deposit 269", { maxSeconds: 67 }],
  ["--value 200 --increment 60/60 --deposit 199", { maxSeconds: null }],
  ["--value 200 --increment 60/60 --deposit 399", { maxSeconds: 60 }],
  ["--value 0 --deposit 0", { maxSeconds: 86_400 }],
  ["--value 200 --deposit 100000 --max-seconds 3600", { maxSeconds: 3600 }],
  ["--value 2785 --seconds 60 --cash-to 10 --cash-mode half-down", { billedSeconds: 60, price: "2785", cash: "2780" }],
  ["--value 2789 --seconds 60 --cash-to 10 --cash-mode down", { billedSeconds: 60, price: "2789", cash: "2780" }],
  ["--value 2785 --seconds 60 --cash-to 10", { billedSeconds: 60, price: "2785", cash: "2790" }],
])("%s", async (line, expected) => {
  expect(await answered(line)).toEqual(expected);
});

test("what the deposit lasts is paid for, and one second more is not", async () => {
  const increments = fc.tuple(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 60 })).map((parts) => parts.join("/"));
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 900 }),
      increments,
      fc.nat(50),
      fc.nat(3000),
      fc.constantFrom("included", "on-top"),
      async (...rate) => {
        const [value, increment, connect, deposit, mode] = rate;
        const line = `--value ${value} --increment ${increment} --connect ${connect} --tax 19 --tax-mode ${mode}`;
        const { maxSeconds } = await answered(`${line} --deposit ${deposit}`);
        const costs = async (s: number) => Number((await answered(`${line} --seconds ${s}`)).price);
        if (maxSeconds === null) return (await costs(1)) > deposit;
        return (await costs(Number(maxSeconds))) <= deposit && (maxSeconds === 86_400 || (await costs(Number(maxSeconds) + 1)) > deposit);
      },
    ),
    { numRuns: 200 },
  );
});

test.each([
  "--value 200",
  "--value 200 --seconds 1.2345",
  "--value 200 --seconds=-1",
  "--value 200 --seconds 700000",
  "--value 200 --seconds 1 --tax x",
  "--value 200 --seconds 1 --tax-mode none",
  "--value 200 --seconds 1 --markup 1e3",
  "--value 200 --deposit 1,5",
  "--value 200 --seconds 1 --seconds-rounding down",
  "--value 200 --seconds 1 --cash-to 0",
  "--value 999999999999999 --seconds 1",
])("%s is wrong usage", async (line) => {
  await expect(answered(line)).rejects.toThrow(UsageError);
});

test("the help names the rule of the increments", () => {
  expect(price.usage).toContain("first, then next increments begun");
});

test("a process of its own says the same", { timeout: 30_000 }, () => {
  const line = "price --value 200 --unit minute --increment 1/1 --seconds 67.3 --tax 19 --deposit 1000 --json";
  const ran = spawnSync(process.execPath, [join(import.meta.dirname, "timbre.ts"), ...line.split(" ")], { encoding: "utf8" });
  expect([ran.status, JSON.parse(ran.stdout)]).toEqual([0, { billedSeconds: 68, price: "227", tax: "36", maxSeconds: 300 }]);
});
