import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { bookEntries } from "../../../../fixtures/book-entries.ts";
import { CREW, type CrewName, employCrew, windowOf, windowWith } from "../../../../fixtures/shop-people.ts";
import { type TestShop, testShop } from "../../../../fixtures/test-shop.ts";
import { micros, ZERO } from "../../../../shared/money/micros.ts";
import { verifyBook } from "../../../verifier/verify-book.ts";
import { setUncharged } from "../set-uncharged.ts";
import { allowException, type ExceptionAsked } from "./allow-exception.ts";
import { type ApprovalRequest, approve } from "./approve.ts";
import { putPerson } from "./put-person.ts";

const MINUTE_MS = 60_000;
const WRITE_OFF = { kind: "call-written-off", subject: "call-1", amount: micros(227_000_000), operationId: "operation-1" } as const;
let shop: TestShop;
let ids: Awaited<ReturnType<typeof employCrew>>;
let ana: Awaited<ReturnType<typeof windowWith>>;

beforeEach(async () => {
  shop = await testShop();
  ids = await employCrew(shop.core);
  ana = await windowWith(shop.core, "ana", ids.ana);
});
afterEach(() => shop.close());

/** As a command asks: in its transaction. */
function allow(asked: Partial<ExceptionAsked> = {}, actor = ana.actor) {
  return shop.core.store.transaction(() => allowException(shop.core, actor, { ...WRITE_OFF, approval: undefined, ...asked }));
}

function ask(by: CrewName, asked: Partial<ApprovalRequest> = {}, caller = ana.caller) {
  const { kind, subject } = WRITE_OFF;
  return approve(shop.core, caller, { person: ids[by], pin: CREW[by].pin, kind, subject, ...asked });
}

async function approvalBy(by: CrewName, asked: Partial<ApprovalRequest> = {}): Promise<string> {
  const given = await ask(by, asked);
  if (!given.ok) throw new Error(JSON.stringify(given.error));
  return given.value.approval;
}

describe("a second person's yes", () => {
  test("is needed, is good once, and stands in the book", async () => {
    expect(allow()).toMatchObject({ error: { code: "approval/needed", details: { kind: "call-written-off", subject: "call-1" } } });
    const approval = await approvalBy("sofia");
    expect(allow({ approval })).toEqual({ ok: true, value: approval });
    expect(shop.core.store.approvals.get(approval)).toMatchObject({
      asked_by: ids.ana,
      approved_by: ids.sofia,
      used_by_operation: "operation-1",
    });
    expect(bookEntries(shop.book, "approval-given")).toMatchObject([
      { person: ids.sofia, ref: approval, facts: { kind: "call-written-off", subject: "call-1", askedBy: ids.ana } },
    ]);
  });

  test("is not used up by what was taken back", async () => {
    const approval = await approvalBy("sofia");
    expect(() =>
      shop.core.store.transaction(() => {
        allow({ approval });
        throw new Error("the command failed");
      }),
    ).toThrow("the command failed");
    expect(allow({ approval })).toMatchObject({ ok: true });
  });

  test.each<{ why: string; spoil: (approval: string) => Promise<unknown> | unknown; asked?: Partial<ExceptionAsked> }>([
    { why: "used", spoil: (approval) => allow({ approval }) },
    { why: "expired", spoil: () => shop.time.pass(5 * MINUTE_MS + 1) },
    { why: "expired", spoil: () => shop.time.reboot() },
    { why: "other-subject", spoil: () => {}, asked: { subject: "call-2" } },
    { why: "other-kind", spoil: () => {}, asked: { kind: "sale-voided" } },
    {
      why: "role",
      spoil: () =>
        putPerson(shop.core, windowOf(shop.core).house, {
          ...{ operationId: "gone", id: ids.sofia, name: "sofia", role: "supervisor", active: false },
        }),
    },
  ])("is refused and logged when it is $why", async ({ why, spoil, asked }) => {
    const approval = await approvalBy("sofia");
    await spoil(approval);
    expect(allow({ approval, ...asked })).toMatchObject({ error: { code: "approval/refused", details: { why } } });
    await Promise.resolve();
    expect(bookEntries(shop.book, "approval-refused")).toMatchObject([{ person: ids.ana, ref: approval, facts: { why } }]);
  });

  test("neither the clock set back nor forward makes it last or end", async () => {
    const approval = await approvalBy("sofia");
    // Less than a sign-in lasts.
    shop.time.stepWall(12 * 60 * MINUTE_MS);
    shop.time.pass(5 * MINUTE_MS - 1);
    expect(allow({ approval })).toMatchObject({ ok: true });
    const second = await approvalBy("sofia");
    shop.time.pass(5 * MINUTE_MS + 1);
    shop.time.stepWall(-48 * 60 * MINUTE_MS);
    expect(allow({ approval: second })).toMatchObject({ error: { details: { why: "expired" } } });
  });

  test("is of the person it was asked for, not of whoever sits there next", async () => {
    const approval = await approvalBy("sofia");
    const luis = await windowWith(shop.core, "luis", ids.luis);
    expect(allow({ approval }, luis.actor)).toMatchObject({ error: { details: { why: "other-person" } } });
  });

  test("that was made up is refused, and told even where the command throws", async () => {
    expect(() =>
      shop.core.store.transaction(() => {
        expect(allow({ approval: "made-up" })).toMatchObject({ error: { details: { why: "unknown" } } });
        throw new Error("taken back");
      }),
    ).toThrow("taken back");
    await Promise.resolve();
    expect(bookEntries(shop.book, "approval-refused")).toMatchObject([{ ref: "made-up", facts: { why: "unknown" } }]);
  });

  test.each([
    { who: "ana", why: "self" },
    { who: "luis", why: "role" },
  ] as const)("of $who is no yes: $why", async ({ who, why }) => {
    expect(await ask(who)).toMatchObject({ error: { code: "approval/refused", details: { why } } });
    await Promise.resolve();
    expect(bookEntries(shop.book, "approval-refused")).toMatchObject([{ person: ids.ana, facts: { why, kind: "call-written-off" } }]);
  });

  test("with a wrong PIN counts like a wrong PIN at the lock screen", async () => {
    for (let time = 0; time < 5; time++)
      expect(await ask("sofia", { pin: "000000" })).toMatchObject({ error: { code: "people/wrong-pin" } });
    expect(await ask("sofia")).toMatchObject({ error: { code: "people/wait", details: { waitMs: 30_000 } } });
    expect(bookEntries(shop.book, "pin-refused").at(-1)).toMatchObject({ person: ids.ana, ref: ids.sofia });
  });

  test("of a supervisor is not enough for what is the owner's", async () => {
    expect(await ask("sofia", { kind: "backup-restored" })).toMatchObject({ error: { details: { why: "role" } } });
    const approval = await approvalBy("olga", { kind: "backup-restored" });
    expect(allow({ kind: "backup-restored", approval })).toMatchObject({ ok: true });
  });
});

describe("what is done alone", () => {
  test("a supervisor asks nobody", async () => {
    const sofia = await windowWith(shop.core, "sofia", ids.sofia);
    expect(allow({}, sofia.actor)).toEqual({ ok: true, value: null });
    expect(allow({ kind: "backup-restored" }, sofia.actor)).toMatchObject({ error: { code: "approval/needed" } });
  });

  test("a cashier opens the drawer twice in a shift, and each cashier for themselves", async () => {
    const noSale = { kind: "no-sale", subject: "drawer", amount: ZERO } as const;
    expect([allow(noSale).ok, allow(noSale).ok, allow(noSale).ok]).toEqual([true, true, false]);
    const luis = await windowWith(shop.core, "luis", ids.luis);
    expect(allow(noSale, luis.actor).ok).toBe(true);
  });

  test("a shop without people asks nobody", async () => {
    const empty = await testShop();
    expect(empty.core.store.transaction(() => allowException(empty.core, empty.actor, { ...WRITE_OFF, approval: undefined }))).toEqual({
      ok: true,
      value: null,
    });
    await empty.close();
  });

  test("the shop's own rules go before the program's", async () => {
    const own = await testShop({
      file: { limits: { exceptions: { discount: { aloneAmount: "500", aloneTimes: null }, "no-sale": { aloneTimes: 0 } } } },
    });
    const people = await employCrew(own.core);
    const { actor } = await windowWith(own.core, "ana", people.ana);
    const may = (asked: Pick<ExceptionAsked, "kind" | "amount">) =>
      own.core.store.transaction(() => allowException(own.core, actor, { ...WRITE_OFF, ...asked, approval: undefined })).ok;
    expect([500_000_000, 500_000_001].map((amount) => may({ kind: "discount", amount: micros(amount) }))).toEqual([true, false]);
    expect([may({ kind: "discount", amount: micros(1) }), may({ kind: "discount", amount: micros(1) })]).toEqual([true, true]);
    expect(may({ kind: "no-sale", amount: ZERO })).toBe(false);
    await own.close();
  });
});

describe("a cabin without charge", () => {
  test("has a reason, is told to the book, and a third one wants a second person", async () => {
    expect(setUncharged(shop.core, ana.actor, { number: 1, mode: "once" })).toMatchObject({ error: { code: "request/invalid" } });
    for (const number of [1, 2]) expect(setUncharged(shop.core, ana.actor, { number, mode: "once", reason: "prueba" }).ok).toBe(true);
    const third = { number: 3, mode: "once", reason: "familia" } as const;
    expect(setUncharged(shop.core, ana.actor, third)).toMatchObject({
      error: { code: "approval/needed", details: { kind: "uncharged-cabin", subject: "3:once" } },
    });
    expect(shop.core.feed.cabin(3).charged).toBe(true);
    const approval = await approvalBy("sofia", { kind: "uncharged-cabin", subject: "3:once" });
    // The yes was to one call, not to all of them.
    expect(setUncharged(shop.core, ana.actor, { ...third, mode: "sticky", approval })).toMatchObject({
      error: { code: "approval/refused", details: { why: "other-subject" } },
    });
    const operationId = "third-cabin";
    expect(setUncharged(shop.core, ana.actor, { ...third, approval, operationId })).toMatchObject({ ok: true, value: { charged: false } });
    expect(setUncharged(shop.core, ana.actor, { ...third, approval, operationId }).ok).toBe(true);
    expect(shop.core.store.approvals.get(approval)?.used_by_operation).toBe(operationId);
    expect(setUncharged(shop.core, ana.actor, third).ok).toBe(true);
    expect(setUncharged(shop.core, ana.actor, { number: 3, mode: "off" })).toMatchObject({ ok: true, value: { charged: true } });
    expect(bookEntries(shop.book, "cabin-uncharged").map(({ person, facts }) => ({ person, ...facts }))).toMatchObject([
      { person: ids.ana, cabin: 1, mode: "once", reason: "prueba", approval: null },
      { cabin: 2 },
      { cabin: 3, reason: "familia", approval },
      { cabin: 3, mode: "off", before: "once" },
    ]);
    expect(verifyBook(shop.book).failures).toEqual([]);
  });
});
