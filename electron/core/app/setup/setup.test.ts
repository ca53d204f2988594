import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { clientOf } from "../../../../fixtures/rates-client.ts";
import { type TestShop, testShop } from "../../../../fixtures/test-shop.ts";
import type { SetupAnswer } from "../../../../shared/contract/setup-view.ts";
import type { AuthoriseRequest } from "../../../../shared/ports/call-engine.ts";
import { beginSetup } from "../../shop/begin-setup.ts";
import { answersAreGood, readSetupNotes, takeAnswersBack } from "../../shop/setup-notes.ts";
import type { Core } from "../core.ts";
import { mustSignIn } from "../people/caller.ts";
import { answerSetup } from "./answer-setup.ts";
import { finishSetup } from "./finish-setup.ts";
import { gatewaySettings } from "./gateway-settings.ts";
import { hearLift, hearPhone } from "./hear-phone.ts";
import { listenForPhones, pairPort } from "./pair-port.ts";
import { createSetupDesk, noSetup } from "./setup-desk.ts";
import { setupState } from "./setup-state.ts";
import { showDemo } from "./show-demo.ts";

let folder: string;
let shop: TestShop;
let core: Core;
let restarts: number;
let demos: number;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "timbre-wizard-"));
  await beginSetup(folder, 5071);
  restarts = 0;
  demos = 0;
  shop = await testShop();
  core = { ...shop.core, setup: newDesk() };
});
afterEach(async () => {
  await shop.close();
  rmSync(folder, { recursive: true });
});

/** As after a restart: what was told lies in the folder, the switch is up. */
function newDesk() {
  const desk = createSetupDesk(folder, {
    restart: () => {
      restarts += 1;
    },
    demo: {
      begin: () => {
        demos += 1;
      },
      fault: null,
    },
    listPrinters: async () => [],
    findPrinters: async () => {},
    tryPrinter: async () => ({ page: { kind: "printed" }, drawer: null }),
  });
  desk.restarting = false;
  return desk;
}

const SHOP: SetupAnswer = {
  step: "shop",
  answer: {
    ...{ name: "Los Andes", branch: "Centro", country: "CL", currency: "CLP", timeZone: "America/Santiago", language: "es" },
    ...{ cashTo: null, tax: null },
  },
};
const CABINS: SetupAnswer = { step: "gateway", answer: { count: 3, names: {}, brand: "generic", bind: "127.0.0.1" } };

const dial = (line: string, dialled: string) =>
  hearPhone(core, {
    line,
    dialled,
    switchCallId: `call-${line}-${dialled}`,
    atUtc: core.clock.now(),
    atMono: core.clock.mono(),
  } as AuthoriseRequest);
/** A gateway that calls as soon as a phone is lifted; what is dialled then bears the same name. */
const lift = (line: string, becomes = "") =>
  hearLift(core, {
    ...{ kind: "off-hook", line, digits: "", switchCallId: `call-${line}-${becomes}` },
    ...{ atUtc: core.clock.now(), atMono: core.clock.mono() },
  });
const shopJson = () => JSON.parse(readFileSync(join(folder, "shop.json"), "utf8"));

describe("an answer of the wizard", () => {
  test("is kept, becomes shop.json for its user alone, and wants a restart", () => {
    const done = answerSetup(core, SHOP);
    expect(done).toMatchObject({ ok: true, value: { restarting: true, answers: { shop: { name: "Los Andes" } } } });
    expect(shopJson()).toMatchObject({ shop: { name: "Los Andes" }, sip: { port: 5071 }, shift: "required" });
    expect(statSync(join(folder, "shop.json")).mode & 0o777).toBe(0o600);
    expect(restarts).toBe(1);
    core = { ...core, setup: newDesk() };
    expect(setupState(core)).toMatchObject({ isOpen: true, restarting: false, answers: { shop: { branch: "Centro" } } });
  });

  test("that changes nothing restarts nothing", () => {
    answerSetup(core, SHOP);
    answerSetup(core, SHOP);
    expect(restarts).toBe(1);
  });

  test("that the core would not start on changes nothing and says why", () => {
    const done = answerSetup(core, { ...SHOP, answer: { ...SHOP.answer, timeZone: "Chile/Nowhere" } } as SetupAnswer);
    expect(done).toMatchObject({
      ok: false,
      error: { code: "setup/refused", details: { problem: expect.stringContaining("shop.timeZone") } },
    });
    expect([restarts, setupState(core).answers]).toEqual([0, {}]);
    const nowhere = answerSetup(core, { ...CABINS, answer: { ...CABINS.answer, bind: "203.0.113.9" } } as SetupAnswer);
    expect(nowhere).toMatchObject({ ok: false, error: { code: "setup/refused" } });
  });

  test("with another currency is refused once there is money in the book", () => {
    const euros = { ...SHOP, answer: { ...SHOP.answer, currency: "EUR" } } as SetupAnswer;
    expect(answerSetup(core, euros)).toMatchObject({ ok: true });
    expect(answerSetup(core, SHOP)).toMatchObject({ ok: true });
    shop.call("4311", "0322768005", 60_000);
    expect(answerSetup(core, euros)).toMatchObject({ ok: false, error: { code: "setup/currency-kept" } });
    expect(shopJson()).toMatchObject({ shop: { currency: "CLP" } });
    expect(answerSetup(core, { ...SHOP, answer: { ...SHOP.answer, name: "Los Robles" } } as SetupAnswer)).toMatchObject({ ok: true });
  });

  test("that fails at the start is taken back, with its reason on the screen", () => {
    answerSetup(core, SHOP);
    takeAnswersBack(folder, "the port is taken");
    core = { ...core, setup: newDesk() };
    expect(setupState(core).fault).toBe("the port is taken");
    answerSetup(core, SHOP);
    expect(setupState(core).fault).toBeNull();
  });

  test("that the core started on is not being tried any more, whatever the wizard writes after it", () => {
    answerSetup(core, SHOP);
    core = { ...core, setup: newDesk() };
    answersAreGood(folder);
    core.setup.write({ fault: null });
    expect([readSetupNotes(folder)?.answers, takeAnswersBack(folder, "the port is taken")]).toEqual([{ shop: SHOP.answer }, false]);
  });

  test("about the carrier tells its secret to nobody, and a new secret alone is a change", () => {
    const answer = { server: "sip.example", username: "andes", register: true, codecs: ["alaw" as const], form: "dialled" as const };
    const done = answerSetup(core, { step: "provider", answer, secret: "hush" });
    expect(done).toMatchObject({ ok: true, value: { hasProviderSecret: true } });
    expect(
      JSON.stringify(done) + readFileSync(join(folder, "shop.json"), "utf8") + readFileSync(join(folder, "wizard.json"), "utf8"),
    ).not.toContain("hush");
    expect(readFileSync(join(folder, "secrets", "trunk-main"), "utf8")).toBe("hush\n");
    expect(statSync(join(folder, "secrets", "trunk-main")).mode & 0o777).toBe(0o600);
    answerSetup(core, { step: "provider", answer });
    expect(restarts).toBe(1);
    answerSetup(core, { step: "provider", answer, secret: "other" });
    expect(restarts).toBe(2);
  });

  test("gives every port a password of its own, which stays", () => {
    answerSetup(core, CABINS);
    const first = gatewaySettings(core);
    answerSetup(core, { ...CABINS, answer: { ...CABINS.answer, count: 4 } } as SetupAnswer);
    const second = gatewaySettings(core);
    if (!first.ok || !second.ok) throw new Error("refused");
    expect(new Set(second.value.lines.map(({ secret }) => secret)).size).toBe(4);
    expect(second.value.lines.slice(0, 3)).toEqual(first.value.lines);
    expect(first.value.lines[0]).toMatchObject({ port: 1, user: "linea01", secret: expect.stringMatching(/^[a-hjkmnp-z2-9]{12}$/) });
  });
});

describe("a phone that is lifted", () => {
  beforeEach(() => {
    answerSetup(core, CABINS);
    listenForPhones(core, true);
  });
  const ports = () => core.setup.notes().answers.ports;

  test("is in the cabin whose number it dials; with other digits in the first without a phone; its call goes nowhere", () => {
    expect(dial("linea02", "3")).toEqual({ kind: "deny" });
    expect(dial("linea03", "77777")).toEqual({ kind: "deny" });
    expect(dial("linea01", "02")).toEqual({ kind: "deny" });
    expect(ports()).toEqual({ "3": 2, "1": 3, "2": 1 });
    expect(core.setup.heard).toMatchObject({ count: 3, port: 1, cabin: 2 });
    answerSetup(core, { step: "phones" });
    expect(shopJson().cabins.map(({ line }: { line: { user: string } }) => line.user)).toEqual(["linea03", "linea01", "linea02"]);
  });

  test("and says another cabin than before is asked about, and swapped by hand", () => {
    dial("linea01", "1");
    dial("linea02", "2");
    dial("linea01", "2");
    expect(core.setup.heard).toMatchObject({ port: 1, cabin: null, alreadyAt: 1 });
    expect(ports()).toEqual({ "1": 1, "2": 2 });
    pairPort(core, { cabin: 2, port: 1 });
    expect(ports()).toEqual({ "1": 2, "2": 1 });
    pairPort(core, { cabin: 2, port: null });
    expect(ports()).toEqual({ "1": 2, "2": null });
    expect(pairPort(core, { cabin: 9, port: 1 })).toMatchObject({ ok: false });
  });

  test("by a gateway that tells it is in the first cabin without one, whatever it dials but another cabin's number", () => {
    lift("linea02", "77777");
    expect(core.setup.heard).toMatchObject({ count: 1, port: 2, cabin: 1, dialled: "" });
    dial("linea02", "77777");
    expect(ports()).toEqual({ "1": 2 });
    lift("linea03", "3");
    expect(ports()).toEqual({ "1": 2, "2": 3 });
    dial("linea03", "3");
    expect(ports()).toEqual({ "1": 2, "2": null, "3": 3 });
    expect(core.setup.heard).toMatchObject({ count: 4, port: 3, cabin: 3 });
    lift("linea02");
    expect(core.setup.heard).toMatchObject({ count: 5, cabin: 1, alreadyAt: 1 });
    expect(ports()).toEqual({ "1": 2, "2": null, "3": 3 });
    lift("linea01", "1");
    dial("linea01", "1");
    expect(core.setup.heard).toMatchObject({ port: 1, cabin: null, alreadyAt: null });
    expect(ports()).toEqual({ "1": 2, "2": 1, "3": 3 });
  });

  test("for the ambulance gets it", () => {
    expect(dial("linea01", "131")).toBeNull();
  });

  test("is a caller like any other where the wizard does not listen, or it is no line of the gateway", () => {
    expect(dial("4312", "3")).toBeNull();
    listenForPhones(core, false);
    expect(dial("linea01", "1")).toBeNull();
  });
});

test("a finished wizard answers nothing any more, and people sign in", () => {
  expect(finishSetup(core)).toMatchObject({ ok: false, error: { code: "setup/refused" } });
  answerSetup(core, SHOP);
  const window = { house: { ...shop.actor, role: "owner" as const }, ownerKey: false, token: null };
  const anyPin = { ...core, store: { ...core.store, people: { ...core.store.people, anyPin: () => true } } };
  expect(mustSignIn(anyPin, window)).toBe(false);
  expect(mustSignIn(anyPin, { ...window, house: { ...window.house, role: "cashier" } })).toBe(true);
  expect(finishSetup(core)).toMatchObject({ ok: true, value: { isOpen: false } });
  expect(mustSignIn(anyPin, window)).toBe(true);
  expect([answerSetup(core, SHOP), gatewaySettings(core), listenForPhones(core, true)]).toMatchObject([
    { error: { code: "setup/closed" } },
    { error: { code: "setup/closed" } },
    { error: { code: "setup/closed" } },
  ]);
  core = { ...core, setup: newDesk() };
  expect(setupState(core).isOpen).toBe(false);
});

describe("the demonstration", () => {
  test("is begun once, from the wizard", () => {
    expect(setupState(core).demo).toEqual({ fault: null });
    expect(showDemo(core, true)).toMatchObject({ ok: true, value: { restarting: true } });
    expect(showDemo(core, true)).toMatchObject({ ok: true });
    expect(demos).toBe(1);
  });

  test("cuts nobody off: a shop that has cabins is not put aside for it", () => {
    answerSetup(core, SHOP);
    answerSetup(core, CABINS);
    core = { ...core, setup: newDesk() };
    expect(setupState(core).demo).toBeNull();
    expect(showDemo(core, true)).toMatchObject({ ok: false, error: { code: "setup/closed" } });
    expect(demos).toBe(0);
  });

  test("is left only where it was begun from a wizard", async () => {
    expect(showDemo(core, false)).toMatchObject({ ok: false, error: { code: "setup/closed" } });
    const leaveDemo = vi.fn();
    core = { ...core, setup: { ...noSetup, leaveDemo } };
    expect(await clientOf(core).hello()).toMatchObject({ setup: false, leavesDemo: true });
    expect(showDemo(core, false)).toMatchObject({ ok: true, value: { restarting: true } });
    expect(leaveDemo).toHaveBeenCalledOnce();
  });
});
