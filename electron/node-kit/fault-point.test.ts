import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { faultPoints } from "./fault-point.ts";

const FILE = join(import.meta.dirname, "fault-point.ts");

function run(armed: string | undefined): { readonly signal: string | null; readonly status: number | null; readonly out: string } {
  const program = `import { faultPoint } from ${JSON.stringify(FILE)}; for (const n of [1, 2, 3]) { faultPoint("call/closed"); process.stdout.write(String(n)); }`;
  const env = armed === undefined ? {} : { TIMBRE_FAULT: armed };
  const ran = spawnSync(process.execPath, ["--input-type=module", "-e", program], { encoding: "utf8", env: { ...process.env, ...env } });
  return { signal: ran.signal, status: ran.status, out: ran.stdout };
}

test("a process ends at the hit that was named and at no other, and without a name never", () => {
  expect(run("call/closed:3")).toMatchObject({ signal: "SIGKILL", out: "12" });
  expect(run("call/closed")).toMatchObject({ signal: "SIGKILL", out: "" });
  expect(run("call/closing")).toMatchObject({ status: 0, out: "123" });
  expect(run(undefined)).toMatchObject({ status: 0, out: "123" });
});

test.each(["call/nowhere", "call/closed:0", "call/closed:x"])("%s is no fault point, and is not passed over in silence", (armed) => {
  expect(run(armed)).toMatchObject({ status: 1, out: "" });
});

test("every place that is listed is in the product", () => {
  const root = join(import.meta.dirname, "..");
  const sources = readdirSync(root, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts") && !name.endsWith(".test.ts") && !name.endsWith("fault-point.ts"))
    .map((name) => readFileSync(join(root, name), "utf8"))
    .join("\n");
  const missing = faultPoints.filter((point) =>
    point.startsWith("command/")
      ? !sources.includes(`kind: "${point.slice("command/".length)}"`)
      : !sources.includes(`faultPoint("${point}")`),
  );
  expect(missing).toEqual([]);
});
