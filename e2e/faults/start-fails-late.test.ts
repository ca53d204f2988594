import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, watch, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { ownUdpPort } from "../../fixtures/street/free-port.ts";
import { killLeftovers, ShopProcess } from "../support/shop-process.ts";

const TIMBRE = join(import.meta.dirname, "../../scripts/timbre.mjs");

let folder: string;
let args: readonly string[];
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "timbre-late-"));
  const cabins = [{ number: 1, line: { user: "4311", secret: "abc" } }];
  writeFileSync(join(folder, "shop.json"), JSON.stringify({ cabins }));
  args = ["--data", join(folder, "data"), "--profile", join(folder, "shop.json"), "--sip-port", String(await ownUdpPort())];
});
afterEach(async () => {
  await killLeftovers(folder);
  rmSync(folder, { recursive: true, force: true });
});

type End = { readonly code: number | null; readonly out: string; readonly said: string };

/** `timbre serve` until it has ended by itself or by `meanwhile`. */
async function serve(port: number, meanwhile?: (child: ReturnType<typeof spawn>) => void): Promise<End> {
  const child = spawn(process.execPath, [TIMBRE, "serve", ...args, "--port", String(port)], { stdio: ["ignore", "pipe", "pipe"] });
  const [out, err]: [string[], string[]] = [[], []];
  child.stdout.on("data", (piece: Buffer) => out.push(piece.toString("utf8")));
  child.stderr.on("data", (piece: Buffer) => err.push(piece.toString("utf8")));
  meanwhile?.(child);
  const [code] = (await once(child, "exit")) as [number | null];
  const said = err
    .join("")
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("{"));
  return { code, out: out.join(""), said: said.join("\n") };
}

/** The ids of processes that have this shop's folder on their command line. */
function processes(): readonly number[] {
  const ids = readdirSync("/proc").filter((name) => /^\d+$/.test(name));
  return ids.filter((id) => id !== String(process.pid) && commandLine(id).includes(folder)).map(Number);
}

function commandLine(id: string): string {
  try {
    return readFileSync(`/proc/${id}/cmdline`, "utf8");
  } catch {
    return "";
  }
}

const run = () => join(folder, "data", "run");
/** What of a switch would be taken for one that runs. */
const traces = () => ["asterisk.ctl", "asterisk.pid", "switch.json"].filter((name) => existsSync(join(run(), name)));
const spool = () => join(folder, "data", "switch", "log", "cel-custom", "cel.jsonl");

function nothingIsLeft(): void {
  expect([processes(), traces()]).toEqual([[], []]);
}

test("what goes wrong after the switch has started ends the switch with the start", async () => {
  // The records of calls cannot be read, which is seen only when the switch is there.
  mkdirSync(spool(), { recursive: true });
  expect(await serve(0)).toEqual({ code: 1, out: "", said: expect.stringMatching(/^timbre: Timbre cannot start on .*EISDIR/) });
  expect(existsSync(join(run(), "etc"))).toBe(true);
  nothingIsLeft();
});

test("a switch that ran before is left as it is: it may hold calls", async () => {
  const before = await ShopProcess.start({ args: [...args, "--port", "0"] });
  await before.kill("SIGKILL");
  renameSync(spool(), `${spool()}.aside`);
  mkdirSync(spool());
  expect((await serve(0)).code).toBe(1);
  expect(processes()).toEqual([before.ready.switchPid]);
});

test("a port of the counter that is taken is found out before a switch is started", async () => {
  const other = createServer().listen(0, "127.0.0.1");
  await once(other, "listening");
  try {
    const ended = await serve((other.address() as AddressInfo).port);
    expect(ended).toEqual({ code: 1, out: "", said: expect.stringMatching(/^timbre: The counter's port \d+ cannot be used/) });
    expect(existsSync(run())).toBe(false);
    nothingIsLeft();
  } finally {
    other.close();
  }
});

test("where nobody reads that it is ready, it ends in words and so does the switch", async () => {
  const ended = await serve(0, (child) => child.stdout?.destroy());
  expect(ended).toEqual({ code: 1, out: "", said: expect.stringMatching(/^timbre: .*EPIPE.*$/) });
  nothingIsLeft();
});

test.each(["SIGTERM", "SIGINT"] as const)("%s while the switch is starting ends both in order", async (signal) => {
  mkdirSync(run(), { recursive: true });
  const ended = await serve(0, (child) => {
    const watcher = watch(run(), (_event, name) => {
      if (name !== "console.log") return;
      watcher.close();
      child.kill(signal);
    });
  });
  expect(ended.code).toBe(0);
  nothingIsLeft();
});
