import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { expect, test } from "vitest";

const PROGRAM = `
  import { stopOnSignal } from ${JSON.stringify(join(import.meta.dirname, "shutdown.ts"))};
  stopOnSignal(async () => {
    process.stdout.write("stopping ");
    await new Promise((resolve) => process.stdin.once("data", resolve));
    process.stdout.write("stopped");
  });
  process.stdin.resume();
  process.stdout.write("ready ");
`;

test("the same order told twice stops once and in order", async () => {
  const child = spawn(process.execPath, ["--input-type=module", "--eval", PROGRAM], { stdio: ["pipe", "pipe", "inherit"] });
  let said = "";
  const says = async (words: string) => {
    while (!said.includes(words)) said += String((await once(child.stdout, "data"))[0]);
  };
  await says("ready");
  child.kill("SIGINT");
  await says("stopping");
  child.kill("SIGINT");
  child.stdin.write("go\n");
  await says("stopped");
  const [code] = child.exitCode === null ? await once(child, "exit") : [child.exitCode];
  expect(code).toBe(0);
});
