import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { bookEntries } from "../../../fixtures/book-entries.ts";
import { faultsOfBook } from "../../../fixtures/faults-of-book.ts";
import { type TestShop, testShop } from "../../../fixtures/test-shop.ts";
import { moveAccount } from "./accounts/move-account.ts";
import { openSession } from "./open-session.ts";
import { setUncharged } from "./set-uncharged.ts";

const NUMBER = "0322768005";
const SECOND = 1_000;
const MINUTE = 60 * SECOND;

let shop: TestShop;
beforeEach(async () => {
  shop = await testShop();
});
afterEach(async () => {
  expect(faultsOfBook(shop.book)).toEqual([]);
  await shop.close();
});

const set = (mode: "off" | "once" | "sticky", reason = "prueba", number = 1) =>
  setUncharged(shop.core, shop.actor, { number, mode, reason });
const mode = (number = 1) => shop.core.feed.cabin(number).uncharged?.mode ?? "off";
const told = () => bookEntries(shop.book, "cabin-uncharged");
const expiries = () => told().filter(({ facts }) => facts.expired === true);
const lastCall = () => shop.core.store.calls.lastOfCabin(1);

describe("a next call without charge", () => {
  test("that nobody makes is taken back after ten minutes, and the book is told by whom", () => {
    set("once");
    shop.time.pass(9 * MINUTE + 59 * SECOND);
    expect(mode()).toBe("once");
    shop.time.pass(SECOND);
    expect(mode()).toBe("off");
    expect(told()).toMatchObject([
      { ref: "1", person: "house", facts: { mode: "once", before: "off" } },
      { ref: "1", person: "core", facts: { cabin: 1, mode: "off", reason: "", before: "once", approval: null, expired: true } },
    ]);
    shop.call("4311", NUMBER, MINUTE);
    expect(lastCall()).toMatchObject({ uncharged_reason: null, price: 200_000_000 });
  });

  test("is told to the windows", () => {
    set("once");
    shop.time.settle();
    const charged: boolean[] = [];
    const stop = shop.core.feed.subscribe((message) => {
      if (message.kind === "cabin") charged.push(message.cabin.charged);
    });
    shop.time.pass(10 * MINUTE);
    stop();
    expect(charged).toEqual([true]);
  });

  test("that is dialled in time and answered is free however long it lasts, and uses it up", () => {
    set("once");
    shop.time.pass(9 * MINUTE + 30 * SECOND);
    shop.call("4311", NUMBER, 5 * MINUTE);
    expect(lastCall()).toMatchObject({ uncharged_reason: "prueba", price: 0, notional: 1_000_000_000 });
    expect(mode()).toBe("off");
    shop.time.pass(20 * MINUTE);
    expect(expiries()).toEqual([]);
  });

  test("that rings at the end of the time and is not answered gives way a minute later at most", () => {
    set("once");
    shop.time.pass(9 * MINUTE + 30 * SECOND);
    const { id } = shop.engine.dial("4311", NUMBER);
    shop.time.pass(50 * SECOND);
    expect(mode()).toBe("once");
    shop.engine.end(id, { cause: 19, dialStatus: "NOANSWER" });
    expect(mode()).toBe("once");
    shop.time.pass(40 * SECOND);
    expect(mode()).toBe("off");
    expect(expiries()).toHaveLength(1);
  });

  test.each([
    { how: "taken back and given again", again: () => [set("off"), set("once")] },
    { how: "given for another reason", again: () => [set("once", "cortesía")] },
  ])("has ten minutes anew where it is $how", ({ again }) => {
    set("once");
    shop.time.pass(6 * MINUTE);
    again();
    shop.time.pass(10 * MINUTE - SECOND);
    expect(mode()).toBe("once");
    shop.time.pass(SECOND);
    expect(mode()).toBe("off");
    expect(expiries()).toHaveLength(1);
  });

  test("asked for twice is the same one: its time runs on", () => {
    set("once");
    shop.time.pass(6 * MINUTE);
    set("once");
    shop.time.pass(4 * MINUTE);
    expect(mode()).toBe("off");
  });

  test("each cabin has its own time", () => {
    set("once");
    shop.time.pass(4 * MINUTE);
    set("once", "prueba", 2);
    shop.time.pass(6 * MINUTE);
    expect([mode(1), mode(2)]).toEqual(["off", "once"]);
    shop.time.pass(4 * MINUTE);
    expect([mode(1), mode(2)]).toEqual(["off", "off"]);
  });

  test("waits for a book that cannot be written", () => {
    set("once");
    const { setUncharged: write } = shop.core.store.cabins;
    const broken = () => {
      throw Object.assign(new Error("full"), { code: "SQLITE_FULL" });
    };
    Object.assign(shop.core.store.cabins, { setUncharged: broken });
    shop.time.pass(10 * MINUTE);
    Object.assign(shop.core.store.cabins, { setUncharged: write });
    expect([mode(), expiries().length]).toEqual(["once", 0]);
    shop.time.pass(MINUTE);
    expect([mode(), expiries().length]).toEqual(["off", 1]);
  });
});

test("every call without charge is so until somebody takes it back", async () => {
  set("once");
  shop.time.pass(5 * MINUTE);
  set("sticky");
  shop.time.pass(15 * MINUTE);
  expect(mode()).toBe("sticky");
  await shop.crashAndRestart();
  shop.time.pass(15 * MINUTE);
  expect(mode()).toBe("sticky");
  expect(expiries()).toEqual([]);
});

describe("over a restart", () => {
  test.each([
    { what: "of the program", between: () => {}, leftMs: 3 * MINUTE },
    { what: "while the wall clock was set on", between: () => shop.time.stepWall(60 * MINUTE), leftMs: 3 * MINUTE },
    { what: "of the machine", between: () => shop.time.reboot(), leftMs: 3 * MINUTE },
    {
      what: "of the machine, its clock set back",
      between: () => {
        shop.time.reboot();
        shop.time.stepWall(-60 * MINUTE);
      },
      leftMs: 10 * MINUTE,
    },
  ])("$what it has the time that can be told", async ({ between, leftMs }) => {
    set("once");
    shop.time.pass(7 * MINUTE);
    await shop.crashAndRestart(between);
    shop.time.pass(leftMs - SECOND);
    expect(mode()).toBe("once");
    shop.time.pass(SECOND);
    expect(mode()).toBe("off");
  });

  test("that lasted longer it is taken back before the first call", async () => {
    set("once");
    await shop.crashAndRestart(() => shop.time.pass(11 * MINUTE));
    expect(mode()).toBe("off");
    expect(expiries()).toHaveLength(1);
  });

  test("a call that goes on and was dialled in time is free all the same", async () => {
    set("once");
    const { id } = shop.engine.dial("4311", NUMBER);
    shop.engine.answer(id);
    await shop.crashAndRestart(() => shop.time.pass(11 * MINUTE));
    shop.time.pass(MINUTE);
    shop.engine.end(id);
    expect(lastCall()).toMatchObject({ uncharged_reason: "prueba", price: 0 });
    expect([mode(), expiries().length]).toEqual(["off", 0]);
  });
});

describe("an account that goes to another cabin", () => {
  const moved = () => moveAccount(shop.core, shop.actor, { number: 1, to: 3, operationId: "op-move-1" });
  beforeEach(() => {
    openSession(shop.core, shop.actor, { operationId: "op-open-1", number: 1, mode: "postpaid" });
  });

  test("takes along what is left of the time, through a restart too", async () => {
    set("once");
    shop.time.pass(4 * MINUTE);
    expect(moved()).toMatchObject({ ok: true });
    expect([mode(1), mode(3)]).toEqual(["off", "once"]);
    shop.time.pass(3 * MINUTE);
    await shop.crashAndRestart();
    shop.time.pass(3 * MINUTE - SECOND);
    expect(mode(3)).toBe("once");
    shop.time.pass(SECOND);
    expect(mode(3)).toBe("off");
    expect(expiries()).toMatchObject([{ ref: "3" }]);
  });

  test("brings its own time to a cabin that had one of long ago", () => {
    set("once", "prueba", 3);
    shop.time.pass(20 * MINUTE);
    set("once");
    shop.time.pass(2 * MINUTE);
    moved();
    shop.time.pass(8 * MINUTE - SECOND);
    expect(mode(3)).toBe("once");
    shop.time.pass(SECOND);
    expect(mode(3)).toBe("off");
  });

  test("leaves a cabin whose next call may be given anew", () => {
    set("once");
    shop.time.pass(4 * MINUTE);
    moved();
    shop.time.pass(MINUTE);
    set("once");
    shop.time.pass(5 * MINUTE);
    expect([mode(1), mode(3)]).toEqual(["once", "off"]);
    shop.time.pass(5 * MINUTE);
    expect(mode(1)).toBe("off");
  });
});
