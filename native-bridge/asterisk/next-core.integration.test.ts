import { once } from "node:events";
import { join } from "node:path";
import { expect, test } from "vitest";
import { AriConnection } from "./ari/ari-connection.ts";
import { createAsteriskEngine } from "./engine.ts";
import { readSwitchState } from "./process/switch-state-file.ts";
import { allow, testLines } from "./test-support/engine-under-test.ts";
import { nobody } from "./test-support/nobody.ts";
import { startCoreProcess } from "./test-support/start-core-process.ts";
import { withEngine } from "./test-support/with-engine.ts";

// Cores come and go while the switch goes on with its calls.

test("the next core joins the running switch, knows its call and hears it end", () =>
  withEngine({}, async (shop) => {
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
  }));

test("a next core with other trunks gives them to the running switch without cutting its call", () =>
  withEngine({}, async (shop) => {
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
  }));

test("without a core nothing is dialled, and a call that is up goes on", () =>
  withEngine({}, async (shop) => {
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
  }));

test("a core killed with -9 leaves its call up; nothing new is dialled; the next core takes both over", () =>
  withEngine({}, async (shop) => {
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
  }));

test("a core that is thrown out of its place says so; the next one finds what happened in the spool", () =>
  withEngine({}, async (shop) => {
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
  }));

test("a second core in the same directory is refused in words and disturbs nobody", () =>
  withEngine({}, async (shop) => {
    const second = createAsteriskEngine(shop.options);
    await expect(second.start(nobody)).rejects.toThrow(/another core uses the switch/);
    expect(shop.engine.status().state).toBe("up");
    expect((await (await (await shop.phone()).call("0322768010")).final()).status).toBe(200);
  }));
