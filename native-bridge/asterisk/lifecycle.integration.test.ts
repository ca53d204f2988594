import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, unlinkSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, expect, test } from "vitest";
import { AriConnection } from "./ari/ari-connection.ts";
import { parseAriEvent } from "./ari/ari-event.ts";
import { requestOverHttp } from "./ari/ari-http.ts";
import { createAsteriskEngine } from "./engine.ts";
import type { AsteriskEngineOptions } from "./engine-options.ts";
import { isAlive, processIdentity } from "./process/process-identity.ts";
import { readSwitchState } from "./process/switch-state-file.ts";
import { allow, type EngineUnderTest, engineUnderTest, testLines } from "./test-support/engine-under-test.ts";

let shop: EngineUnderTest;
beforeEach(async () => {
  shop = await engineUnderTest();
});
afterEach(() => shop?.close());

const nobody = { authorise: () => ({ kind: "deny" }) as const, event: () => {} };

test("a switch killed in the middle of a call: the call is lost, the switch is back in 5 s with its lines", async () => {
  const phone = await shop.phone();
  await (await phone.call("0322768001")).final();
  const { switchCallId } = await shop.asked("0322768001");
  const { pid } = shop.engine.status();
  const began = performance.now();
  process.kill(pid ?? expect.fail("no pid"), "SIGKILL");
  expect((await shop.event("lost")).switchCallIds).toEqual([switchCallId]);
  await shop.event("status", ({ status }) => status.state === "up" && status.pid !== pid);
  expect(performance.now() - began).toBeLessThan(5_000);
  expect(await shop.engine.liveCalls()).toEqual([]);
  const call = await phone.call("0322768002");
  const answer = await call.final();
  expect(answer.status).toBe(200);
  const records = shop.engine.readSpool(0).records.filter((record) => record.switchCallId === switchCallId);
  expect(records.map((record) => record.kind)).toEqual(["start", "dialled", "answer", "cabin-answer"]);
});

test("the next core joins the running switch, knows its call and hears it end", async () => {
  const phone = await shop.phone();
  const call = await phone.call("0322768003");
  const answer = await call.final();
  const { switchCallId } = await shop.asked("0322768003");
  const { pid } = shop.engine.status();
  await shop.anotherCore();
  expect(shop.engine.status()).toEqual({ state: "up", pid, reason: null });
  expect(await shop.engine.liveCalls()).toEqual([{ switchCallId, line: "4301", dialled: "0322768003", callId: "call-1", up: true }]);
  call.bye(answer);
  await shop.event("hung-up", (event) => event.switchCallId === switchCallId);
  expect((await shop.event("ended", (event) => event.switchCallId === switchCallId)).cause).toBe(16);
  const next = await phone.call("0322768004");
  expect((await next.final()).status).toBe(200);
});

test("a next core with other trunks gives them to the running switch without cutting its call", async () => {
  const phone = await shop.phone();
  const call = await phone.call("0322768005");
  const answer = await call.final();
  const { pid } = shop.engine.status();
  await shop.engine.stop({ keepSwitch: true });
  const [first, second] = shop.options.trunks;
  const trunks = [first ?? expect.fail(), { ...(second ?? expect.fail()), id: "elsewhere" }];
  shop.engine = createAsteriskEngine({ ...shop.options, trunks });
  shop.decide = allow({ routes: [{ trunk: "elsewhere", number: "0322768006" }] });
  await shop.engine.start({ authorise: (request) => shop.decide(request), event: (event) => shop.events.push(event) });
  await shop.engine.putLines(testLines);
  expect(shop.engine.status().pid).toBe(pid);
  expect(await shop.engine.liveCalls()).toHaveLength(1);
  call.bye(answer);
  const other = await (await shop.phone("4302")).call("0322768006");
  expect((await other.final()).status).toBe(200);
  expect(shop.carrier2.invites().at(-1)?.uri).toContain("0322768006");
});

test("without a core nothing is dialled, and a call that is up goes on", async () => {
  const phone = await shop.phone();
  const call = await phone.call("0322768007");
  const answer = await call.final();
  await shop.engine.stop({ keepSwitch: true });
  const sent = shop.carrier.invites().length;
  const other = await (await shop.phone("4302")).call("0322768008");
  expect((await other.final()).status).toBe(500);
  expect(shop.carrier.invites().length).toBe(sent);
  expect(phone.socket.heard.some((message) => message.method === "BYE")).toBe(false);
  call.bye(answer);
  await shop.carrier.socket.next((message) => message.method === "BYE");
});

test.each([
  "allow",
  "allow,,PJSIP/0322768009@trunk1,,30,60000,0,0",
  "allow,c 1,PJSIP/0322768009@trunk1,,30,60000,0,0",
  "allow,c1,PJSIP/0322768009@trunk1&PJSIP/4302,,30,60000,0,0",
  "allow,c1,Local/0322768009@cabins,,30,60000,0,0",
  "allow,c1,PJSIP/0322768009@trunk1,,30,0,0,0",
  "allow,c1,PJSIP/0322768009@trunk1,,30,,0,0",
  "allow,c1,PJSIP/0322768009@trunk1,,x,60000,0,0",
  "allow,c1,PJSIP/0322768009@trunk1,,30,60000,0",
  "ALLOW,c1,PJSIP/0322768009@trunk1,,30,60000,0,0",
  "",
])("a malformed verdict %j is a refusal", async (verdict) => {
  const core = await standInCore((channel) => {
    void core.requestInOrder([
      { method: "POST", path: `channels/${channel}/variable`, query: { variable: "CS", value: verdict } },
      { method: "POST", path: `channels/${channel}/continue` },
    ]);
  });
  const call = await (await shop.phone()).call("0322768009");
  expect((await call.final()).status).toBe(403);
  expect(shop.carrier.invites()).toEqual([]);
  core.close();
});

test("a core killed with -9 leaves its call up; nothing new is dialled; the next core takes both over", async () => {
  await shop.engine.stop({ keepSwitch: false });
  const core = await startCoreProcess(shop.options);
  const phone = await shop.phone();
  const call = await phone.call("0322768013");
  const answer = await call.final();
  core.kill("SIGKILL");
  await once(core, "exit");
  const sent = shop.carrier.invites().length;
  expect((await (await (await shop.phone("4302")).call("0322768014")).final()).status).toBe(500);
  expect(shop.carrier.invites().length).toBe(sent);
  shop.engine = createAsteriskEngine(shop.options);
  await shop.engine.start({ authorise: (request) => shop.decide(request), event: (event) => shop.events.push(event) });
  await shop.engine.putLines(testLines);
  expect(await shop.engine.liveCalls()).toMatchObject([{ line: "4301", dialled: "0322768013", callId: "call-of-the-child", up: true }]);
  call.bye(answer);
  await shop.carrier.socket.next((message) => message.method === "BYE");
  expect((await (await phone.call("0322768015")).final()).status).toBe(200);
});

test("a core that gives no verdict in time: the call is refused", async () => {
  await shop.close();
  shop = await engineUnderTest({ decideSeconds: 1 });
  const frozen = await standInCore(() => {});
  const began = performance.now();
  const final = await (await (await shop.phone()).call("0322768016")).final();
  expect(final.status).toBe(500);
  // One second to decide and three of tone.
  expect(final.atMs - began).toBeLessThan(4_500);
  expect(shop.carrier.invites()).toEqual([]);
  frozen.close();
});

test("a line registers and falls silent; a trunk that registers is shown as registered", async () => {
  await shop.close();
  shop = await engineUnderTest({ registering: true });
  const phone = await shop.phone();
  expect(await phone.register()).toBe(200);
  await shop.event("line", ({ line, state }) => line === "4301" && state === "registered");
  await shop.event("trunk", ({ trunk, state }) => trunk === "trunk1" && state === "registered");
  phone.powered = false;
  await shop.event("line", ({ line, state }) => line === "4301" && state === "unreachable", 10_000);
});

test("a second core in the same directory is refused in words and disturbs nobody", async () => {
  const second = createAsteriskEngine(shop.options);
  await expect(second.start(nobody)).rejects.toThrow(/another core uses the switch/);
  expect(shop.engine.status().state).toBe("up");
  expect((await (await (await shop.phone()).call("0322768010")).final()).status).toBe(200);
});

test("a SIP port that is taken is said at once", async () => {
  const other = createAsteriskEngine({ ...shop.options, runDir: join(shop.directory, "run2"), dataDir: join(shop.directory, "data2") });
  await expect(other.start(nobody)).rejects.toThrow(`SIP cannot use 127.0.0.1:${shop.sipPort}/udp`);
});

test("a switch that lacks a module is not used, and the module is named", async () => {
  await shop.engine.stop({ keepSwitch: false });
  const moduleDir = join(shop.directory, "modules");
  copyModulesWithout(shop.options.switchBinary.moduleDir, moduleDir, "bridge_builtin_interval_features.so");
  shop.engine = createAsteriskEngine({ ...shop.options, switchBinary: { ...shop.options.switchBinary, moduleDir } });
  await expect(shop.engine.start(nobody)).rejects.toThrow(/bridge_builtin_interval_features\.so/);
});

test("a frozen switch is down after 5 s and up again when it answers", async () => {
  const pid = shop.engine.status().pid ?? expect.fail("no pid");
  process.kill(pid, "SIGSTOP");
  const { status } = await shop.event("status", (event) => event.status.state === "down", 12_000);
  expect(status.reason).toBe("the switch does not answer");
  shop.events.length = 0;
  process.kill(pid, "SIGCONT");
  await shop.event("status", (event) => event.status.state === "up" && event.status.pid === pid);
});

test("a switch that stays frozen is killed after 15 s and replaced", async () => {
  const pid = shop.engine.status().pid ?? expect.fail("no pid");
  process.kill(pid, "SIGSTOP");
  await shop.event("status", (event) => event.status.state === "up" && event.status.pid !== pid, 30_000);
  expect(processIdentity(pid)).toBeNull();
  expect((await (await (await shop.phone()).call("0322768019")).final()).status).toBe(200);
});

test("a trunk that does not answer is passed over at once", async () => {
  await shop.engine.stop({ keepSwitch: false });
  shop.events.length = 0;
  shop.carrier.powered = false;
  shop.engine = createAsteriskEngine(shop.options);
  shop.decide = ({ dialled }) =>
    allow({
      routes: [
        { trunk: "trunk1", number: dialled },
        { trunk: "trunk2", number: dialled },
      ],
    })({ dialled });
  await shop.engine.start({ authorise: (request) => shop.decide(request), event: shop.hear });
  await shop.engine.putLines(testLines);
  await shop.event("trunk", ({ trunk, state }) => trunk === "trunk2" && state === "reachable", 1_000);
  await shop.event("trunk", ({ trunk, state }) => trunk === "trunk1" && state === "unreachable", 4_000);
  const began = performance.now();
  const final = await (await (await shop.phone()).call("0322768017")).final();
  expect(final.status).toBe(200);
  expect(final.atMs - began).toBeLessThan(1_000);
  expect(shop.carrier.invites()).toEqual([]);
});

test("a core that is thrown out of its place says so; the next one finds what happened in the spool", async () => {
  const phone = await shop.phone();
  const call = await phone.call("0322768018");
  const answer = await call.final();
  const { switchCallId } = await shop.asked("0322768018");
  // A second connection of the same name throws the engine's out of its place, as a broken network would.
  const state = readSwitchState(join(shop.options.runDir, "switch.json")) ?? expect.fail("no state");
  const relay = { port: state.ariPort, user: "timbre", password: state.ariPassword, application: "timbre" };
  const other = await AriConnection.open(relay, { closed: () => {}, message: () => {} });
  await shop.event("status", ({ status }) => status.state === "down");
  call.bye(answer);
  await shop.carrier.socket.next((message) => message.method === "BYE");
  other.close();
  await shop.engine.stop({ keepSwitch: true });
  await shop.anotherCore();
  expect(await shop.engine.liveCalls()).toEqual([]);
  expect(shop.engine.readSpool(0).records.some((record) => record.kind === "closed" && record.switchCallId === switchCallId)).toBe(true);
});

test("a line taken away can call no more; the others can", async () => {
  await shop.engine.putLines(testLines.slice(1));
  expect((await (await (await shop.phone("4301")).call("0322768011")).final()).status).toBe(401);
  expect((await (await (await shop.phone("4302")).call("0322768012")).final()).status).toBe(200);
});

test("a stopped switch is gone, and what it left says so", async () => {
  const identity = processIdentity(shop.engine.status().pid ?? 0) ?? expect.fail("no process");
  await shop.engine.stop({ keepSwitch: false });
  expect(isAlive(identity)).toBe(false);
  expect(readSwitchState(join(shop.options.runDir, "switch.json"))).toBeNull();
});

test("a stray switch whose password is lost is replaced", async () => {
  const { pid } = shop.engine.status();
  await shop.engine.stop({ keepSwitch: true });
  unlinkSync(join(shop.options.runDir, "switch.json"));
  shop.engine = createAsteriskEngine(shop.options);
  await shop.engine.start(nobody);
  expect(shop.engine.status().pid).not.toBe(pid);
  expect(processIdentity(pid ?? 0)).toBeNull();
});

test("the spool that cannot be written is noticed", async () => {
  expect(shop.engine.probeSpool()).toBe("ok");
  const tooMuch = createAsteriskEngine({ ...shop.options, spoolReserveBytes: Number.MAX_SAFE_INTEGER });
  expect(tooMuch.probeSpool()).toBe("disk-full");
  const nowhere = createAsteriskEngine({ ...shop.options, dataDir: join(shop.directory, "nowhere") });
  expect(nowhere.probeSpool()).toBe("unwritable");
});

test("secrets stand in files only their owner can read, and the clean start logged no error", async () => {
  const log = readFileSync(join(shop.options.dataDir, "switch", "log", "messages.log"), "utf8");
  expect(log.split("\n").filter((line) => line.includes("ERROR"))).toEqual([]);
  for (const file of ["etc/pjsip.conf", "etc/ari.conf", "switch.json"]) expect(modeOf(join(shop.options.runDir, file))).toBe(0o600);
});

/** In the place of the engine: something that is asked for verdicts and does what the test says. */
async function standInCore(asked: (channel: string) => void): Promise<AriConnection> {
  await shop.engine.stop({ keepSwitch: true });
  const state = readSwitchState(join(shop.options.runDir, "switch.json")) ?? expect.fail("no state");
  const endpoint = { port: state.ariPort, user: "timbre", password: state.ariPassword, application: "timbre" };
  const gone = async () =>
    (await requestOverHttp(endpoint, { method: "GET", path: "applications/timbre" }, AbortSignal.timeout(5_000))).status === 404;
  while (!(await gone()));
  return AriConnection.open(endpoint, {
    closed: () => {},
    message: (message) => {
      const event = parseAriEvent(message);
      if (event?.kind === "asked") asked(event.channel);
    },
  });
}

/** A core in a process of its own that allows every call. */
async function startCoreProcess(options: AsteriskEngineOptions): Promise<ChildProcess> {
  const program = fileURLToPath(new URL("./test-support/core-process.ts", import.meta.url));
  const { clock: _clock, log: _log, ...plain } = options;
  const core = spawn(process.execPath, [program, JSON.stringify(plain)], { stdio: ["ignore", "pipe", "inherit"] });
  await once(core.stdout, "data");
  return core;
}

function modeOf(path: string): number {
  return statSync(path).mode & 0o777;
}

function copyModulesWithout(from: string, to: string, without: string): void {
  mkdirSync(to);
  for (const name of readdirSync(from)) if (name !== without) symlinkSync(join(from, name), join(to, name));
}
