import { execFileSync } from "node:child_process";
import { expect, test } from "vitest";

/** A process of its own: what others have loaded must not be seen. */
const PROGRAM = `
import { createRequire } from "node:module";
import { shopHolidays } from ${JSON.stringify(import.meta.resolve("./shop-holidays.ts"))};
const loaded = () => Object.keys(createRequire(import.meta.url).cache).some((file) => file.includes("date-holidays"));
const found = shopHolidays({ shop: { country: "CL" }, holidays: { add: [], remove: [] } });
const before = loaded();
console.log(JSON.stringify([before, found.value("2026-09-18"), loaded()]));
`;

test("the holidays of the world are not read before a holiday is asked for", () => {
  const said = execFileSync(process.execPath, ["--input-type=module", "-e", PROGRAM], { encoding: "utf8" });
  expect(JSON.parse(said)).toEqual([false, true, true]);
});
