import { unlinkSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { createAsteriskEngine } from "./engine.ts";
import { isAlive, processIdentity } from "./process/process-identity.ts";
import { readSwitchState } from "./process/switch-state-file.ts";
import { nobody } from "./test-support/nobody.ts";
import { withEngine } from "./test-support/with-engine.ts";

// The switch dies, freezes, or is found without its core. The two that freeze are waited for at the same time.

test("a switch killed in the middle of a call: the call is lost, the switch is back in 5 s with its lines", () =>
  withEngine({}, async (shop) => {
    const phone = await shop.phone();
    await (await phone.call("0322768001")).final();
    const { switchCallId } = await shop.asked("0322768001");
    // The phone hears of the answer before the switch's own thread has written it down.
    const isWritten = () => shop.engine.readSpool(0).records.some(({ kind }) => kind === "cabin-answer");
    await shop.event("spool", isWritten);
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
  }));

test.concurrent("a frozen switch is down after 5 s and up again when it answers; a phone that left just before is gone", () =>
  withEngine({}, async (shop) => {
    const pid = shop.engine.status().pid ?? expect.fail("no pid");
    const phone = await shop.phone();
    await phone.register();
    await shop.event("line", ({ line, state }) => line === "4301" && state === "registered");
    expect(await phone.register(0)).toBe(200);
    process.kill(pid, "SIGSTOP");
    const { status } = await shop.event("status", (event) => event.status.state === "down", 12_000);
    expect(status.reason).toBe("the switch does not answer");
    shop.events.length = 0;
    process.kill(pid, "SIGCONT");
    await shop.event("status", (event) => event.status.state === "up" && event.status.pid === pid);
    await shop.event("line", ({ line, state }) => line === "4301" && state === "unreachable");
  }));

test.concurrent("a switch that stays frozen is killed after 15 s and replaced", () =>
  withEngine({}, async (shop) => {
    const pid = shop.engine.status().pid ?? expect.fail("no pid");
    process.kill(pid, "SIGSTOP");
    await shop.event("status", (event) => event.status.state === "up" && event.status.pid !== pid, 30_000);
    expect(processIdentity(pid)).toBeNull();
    expect((await (await (await shop.phone()).call("0322768019")).final()).status).toBe(200);
  }));

test("a stopped switch is gone, and what it left says so", () =>
  withEngine({}, async (shop) => {
    const identity = processIdentity(shop.engine.status().pid ?? 0) ?? expect.fail("no process");
    await shop.engine.stop({ keepSwitch: false });
    expect(isAlive(identity)).toBe(false);
    expect(readSwitchState(join(shop.options.runDir, "switch.json"))).toBeNull();
  }));

test("a stray switch whose password is lost is replaced", () =>
  withEngine({}, async (shop) => {
    const { pid } = shop.engine.status();
    await shop.engine.stop({ keepSwitch: true });
    unlinkSync(join(shop.options.runDir, "switch.json"));
    shop.engine = createAsteriskEngine(shop.options);
    await shop.engine.start(nobody);
    expect(shop.engine.status().pid).not.toBe(pid);
    expect(processIdentity(pid ?? 0)).toBeNull();
  }));
