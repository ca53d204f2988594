import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { expect, test } from "vitest";

// A process of a day and whoever tells it what to do, which goes through another book meanwhile and neither writes nor reads. The core's
// modules have looked at standard input and output before: neither of them blocks any more.
const fileOf = (name: string) => JSON.stringify(join(import.meta.dirname, name));

function start(program: string) {
  const awake = "void process.stdin; void process.stdout;";
  const child = spawn(process.execPath, ["--input-type=module", "--eval", `${awake}\n${program}`], { stdio: ["pipe", "pipe", "pipe"] });
  child.stdin.on("error", () => {});
  return { child, closed: once(child, "close") };
}

test("an order that comes late, and in parts, is waited for", async () => {
  const { child, closed } = start(`
    import { readOrder } from ${fileOf("read-order.ts")};
    process.stderr.write("asks");
    process.stdout.write(JSON.stringify(await readOrder()));
  `);
  const said = text(child.stdout);
  await once(child.stderr, "data");
  child.stdin.write('{"folder":"here",');
  await new Promise((resolve) => void setImmediate(resolve));
  child.stdin.end('"seed":7}');
  expect(await closed).toEqual([0, null]);
  expect(JSON.parse(await said)).toEqual({ folder: "here", seed: 7 });
});

test("more than fits on its way is told whole, however late it is read", async () => {
  const lines = 2_000;
  const line = `${"x".repeat(999)}\n`;
  const { child, closed } = start(`
    import { writeWhole } from ${fileOf("write-whole.ts")};
    process.stderr.write("tells");
    for (let n = 0; n < ${lines}; n += 1) writeWhole(1, ${JSON.stringify(line)});
    process.exit(0);
  `);
  await once(child.stderr, "data");
  const said = await text(child.stdout);
  expect(await closed).toEqual([0, null]);
  expect(said === line.repeat(lines)).toBe(true);
});
