import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { scriptedPrinter } from "../../fixtures/scripted-printer.ts";
import { CREW, type CrewName, employCrew, windowOf, windowWith } from "../../fixtures/shop-people.ts";
import { type TestShop, testShop } from "../../fixtures/test-shop.ts";
import type { LedgerKind } from "../../shared/ledger/ledger-kind.ts";
import { chargeAccount } from "../core/app/charge-account.ts";
import { approve } from "../core/app/people/approve.ts";
import { changePin } from "../core/app/people/change-pin.ts";
import { makeRecoveryCode } from "../core/app/people/make-recovery-code.ts";
import { putPerson } from "../core/app/people/put-person.ts";
import { setUncharged } from "../core/app/set-uncharged.ts";
import { verifyBook } from "./verify-book.ts";

let shop: TestShop;
let ids: Readonly<Record<CrewName, string>>;
let ana: Awaited<ReturnType<typeof windowWith>>;
beforeEach(async () => {
  shop = await testShop();
  ids = await employCrew(shop.core);
  ana = await windowWith(shop.core, "ana", ids.ana);
});
afterEach(() => shop.close());

const I18 = () => verifyBook(shop.book).failures.flatMap(({ rule, check, detail }) => (rule === "I18" ? [`${check} ${detail}`] : []));

function uncharge(number: number, more: { readonly mode?: "once" | "sticky"; readonly approval?: string } = {}) {
  return setUncharged(shop.core, ana.actor, { number, mode: "once", reason: "prueba", ...more });
}

/** An entry as a core without rules would write it. */
function forge(kind: LedgerKind, by: CrewName, facts: object, ref = "1"): void {
  const actor = { ...ana.actor, personId: ids[by], name: by };
  shop.core.store.transaction(() => shop.core.book.post(actor, { kind, ref, operationId: null, facts: { ...facts }, postings: [] }));
}

describe("rights at that time", () => {
  test("hold in a shop that asks: alone as often as the rules let, with a second person, and by who may do it themselves", async () => {
    for (const number of [1, 2]) expect(uncharge(number).ok).toBe(true);
    expect(uncharge(3)).toMatchObject({ error: { code: "approval/needed" } });
    const given = await approve(shop.core, ana.caller, {
      person: ids.sofia,
      pin: CREW.sofia.pin,
      kind: "uncharged-cabin",
      subject: "3:once",
    });
    if (!given.ok) throw new Error(JSON.stringify(given.error));
    expect(uncharge(3, { approval: given.value.approval }).ok).toBe(true);
    const sofia = await windowWith(shop.core, "sofia", ids.sofia);
    expect(setUncharged(shop.core, sofia.actor, { number: 1, mode: "sticky", reason: "familia" }).ok).toBe(true);
    // She is a cashier from now on; what she did stays right.
    const { house } = windowOf(shop.core, { ownerKey: true });
    const put = { operationId: "later", id: ids.sofia, name: "sofia", role: "cashier", active: true } as const;
    expect((await putPerson(shop.core, house, put)).ok).toBe(true);
    expect(verifyBook(shop.book).failures).toEqual([]);
  });

  test("hold for who changed their own PIN, and for who got a recovery code", async () => {
    expect((await changePin(shop.core, ana.caller, { pin: CREW.ana.pin, newPin: "5937" })).ok).toBe(true);
    expect(uncharge(1).ok).toBe(true);
    const { house } = windowOf(shop.core, { ownerKey: true });
    expect((await makeRecoveryCode(shop.core, house, { person: ids.olga })).ok).toBe(true);
    const olga = await windowWith(shop.core, "olga", ids.olga);
    expect(setUncharged(shop.core, olga.actor, { number: 2, mode: "once", reason: "familia" }).ok).toBe(true);
    expect(verifyBook(shop.book).failures).toEqual([]);
  });

  test("hold where the entry of a changed PIN does not say who is here, as it once did not", () => {
    forge("person-changed", "ana", { name: "ana", role: "cashier", pinChanged: true, signedOut: 0 }, ids.ana);
    expect(uncharge(1).ok).toBe(true);
    expect(verifyBook(shop.book).failures).toEqual([]);
  });

  test("a third time alone, a yes of somebody who could not give it or to something else, and who no longer works there are named", async () => {
    for (const number of [1, 2]) expect(uncharge(number).ok).toBe(true);
    expect(I18()).toEqual([]);
    forge("cabin-uncharged", "ana", { cabin: 3, mode: "once", reason: "x", approval: null });
    expect(I18()).toEqual([expect.stringMatching(/^an exception is of somebody who could do it then, or of two .*alone, time 3/)]);
    const asked = { kind: "uncharged-cabin", subject: "3:once", askedBy: ids.ana };
    forge("approval-given", "luis", asked, "yes-1");
    forge("cabin-uncharged", "ana", { cabin: 3, mode: "once", reason: "x", approval: "yes-1" });
    expect(I18().at(-1)).toMatch(/^an approval is given by somebody who could give it then .*approved by a cashier/);
    forge("approval-given", "sofia", { ...asked, kind: "discount" }, "yes-2");
    forge("cabin-uncharged", "ana", { cabin: 3, mode: "once", reason: "x", approval: "yes-2" });
    expect(I18().at(-1)).toMatch(/the approval was given for something else/);
    const { house } = windowOf(shop.core, { ownerKey: true });
    await putPerson(shop.core, house, { operationId: "gone", id: ids.luis, name: "luis", role: "cashier", active: false });
    forge("drawer-opened", "luis", { cause: "sale", reason: null, approval: null });
    expect(I18().at(-1)).toMatch(new RegExp(`^an act is of somebody who worked in the shop then .*${ids.luis}`));
  });
});

test("a paper that waited for the printer opens the drawer as whose it is, also after they left", async () => {
  const printer = scriptedPrinter([{ kind: "not-printed", reason: "printer/no-device" }]);
  const late = await testShop({ printer, file: { printer: { device: "tcp:127.0.0.1:9100", drawer: true } } });
  try {
    const crew = await employCrew(late.core);
    const { actor } = await windowWith(late.core, "ana", crew.ana);
    for (const cabin of [1, 2]) {
      late.call(`431${cabin}`, "0322768005", 60_000);
      expect(chargeAccount(late.core, actor, { operationId: `sale-000${cabin}`, cabin, tender: { method: "cash" }, print: true }).ok).toBe(
        true,
      );
    }
    await printer.tried(1);
    const { house } = windowOf(late.core, { ownerKey: true });
    await putPerson(late.core, house, { operationId: "she-left", id: crew.ana, name: "ana", role: "cashier", active: false });
    late.time.pass(2_000);
    await printer.tried(3);
    expect(late.core.store.prints.pendingCount()).toBe(0);
    expect(verifyBook(late.book).failures).toEqual([]);
  } finally {
    await late.close();
  }
});

test("the rules are told once, and again when the shop changes them", async () => {
  const told = () => shop.core.store.approvals.rulesTold();
  expect(told()).toBe(null);
  uncharge(1);
  const first = told();
  expect(JSON.parse(first ?? "")).toMatchObject({ rules: { "uncharged-cabin": { approver: "supervisor", aloneTimes: 2 } } });
  uncharge(2);
  expect(told()).toBe(first);
});
