import { readFileSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { bookEntries } from "../../../../fixtures/book-entries.ts";
import { CREW, employCrew, windowOf, windowWith } from "../../../../fixtures/shop-people.ts";
import { type TestShop, testShop } from "../../../../fixtures/test-shop.ts";
import { actorOf, mustSignIn } from "./caller.ts";
import { changePin } from "./change-pin.ts";
import { listPeople } from "./list-people.ts";
import { putPerson } from "./put-person.ts";
import { signIn } from "./sign-in.ts";
import { signOut } from "./sign-out.ts";
import { signOutEverywhere } from "./sign-out-everywhere.ts";

let shop: TestShop;
let ids: Awaited<ReturnType<typeof employCrew>>;

beforeEach(async () => {
  shop = await testShop();
  ids = await employCrew(shop.core);
});
afterEach(() => shop.close());

const owner = () => windowOf(shop.core, { ownerKey: true }).house;

describe("signing in", () => {
  test("a person works under their own name until they leave", async () => {
    const window = windowOf(shop.core);
    expect(mustSignIn(shop.core, window)).toBe(true);
    const signed = await signIn(shop.core, window, { person: ids.ana, pin: CREW.ana.pin });
    expect(signed).toMatchObject({ ok: true, value: { person: { name: "ana", role: "cashier", hasPin: true, waitMs: 0 } } });
    expect(actorOf(shop.core, window)).toEqual({ personId: ids.ana, name: "ana", role: "cashier", terminal: "1" });
    expect(mustSignIn(shop.core, window)).toBe(false);
    expect(signOut(shop.core, window)).toEqual({ signedOut: true });
    expect(mustSignIn(shop.core, window)).toBe(true);
    expect(signOut(shop.core, window)).toEqual({ signedOut: false });
    expect(bookEntries(shop.book, "signed-in", "signed-out")).toMatchObject([
      { kind: "signed-in", person: ids.ana, ref: ids.ana, facts: { terminal: "1" } },
      { kind: "signed-out", person: ids.ana, facts: { why: "left" } },
    ]);
  });

  test("the next person at a window ends the sign-in of the one before", async () => {
    const window = windowOf(shop.core);
    await signIn(shop.core, window, { person: ids.ana, pin: CREW.ana.pin });
    const before = { ...window };
    await signIn(shop.core, window, { person: ids.luis, pin: CREW.luis.pin });
    expect(actorOf(shop.core, window).name).toBe("luis");
    expect(mustSignIn(shop.core, before)).toBe(true);
    expect(bookEntries(shop.book, "signed-out")).toMatchObject([{ person: ids.ana, facts: { why: "replaced" } }]);
  });

  test("a core that starts again still knows who is signed in", async () => {
    const { caller } = await windowWith(shop.core, "ana", ids.ana);
    await shop.crashAndRestart();
    expect(actorOf(shop.core, caller).name).toBe("ana");
  });

  test("who went home without signing out is not here tomorrow", async () => {
    const { caller } = await windowWith(shop.core, "ana", ids.ana);
    shop.time.stepWall(16 * 3_600_000 - 1);
    expect(mustSignIn(shop.core, caller)).toBe(false);
    shop.time.stepWall(1);
    expect(mustSignIn(shop.core, caller)).toBe(true);
  });

  test("neither a token nor a PIN is anywhere in the book", async () => {
    const { caller } = await windowWith(shop.core, "ana", ids.ana);
    const window = await windowWith(shop.core, "olga", ids.olga);
    await changePin(shop.core, window.caller, { pin: CREW.olga.pin, newPin: "608314" });
    const bytes = ["", "-wal"].map((part) => readFileSync(shop.book + part).toString("latin1")).join("");
    for (const secret of [caller.token ?? "", ...Object.values(CREW).map(({ pin }) => `"${pin}"`), `"608314"`]) {
      expect(secret).not.toBe("");
      expect(bytes.includes(secret)).toBe(false);
    }
    expect(bytes).toContain("$argon2id$v=19$");
  });

  test.each([
    { who: "nobody of that id", person: "nobody", code: "people/unknown" },
    { who: "somebody without a PIN", person: "new", code: "people/unknown" },
    { who: "somebody who no longer works here", person: "gone", code: "people/unknown" },
  ])("refuses $who", async ({ person, code }) => {
    const added = await putPerson(shop.core, owner(), { operationId: "add", name: "Nuevo", role: "cashier", active: true });
    await putPerson(shop.core, owner(), { operationId: "go", id: ids.luis, name: "luis", role: "cashier", active: false });
    const id = { new: added.ok ? added.value.id : "", gone: ids.luis }[person] ?? person;
    expect(await signIn(shop.core, windowOf(shop.core), { person: id, pin: CREW.luis.pin })).toMatchObject({ ok: false, error: { code } });
  });
});

describe("people", () => {
  test("who is changed is signed out everywhere", async () => {
    const windows = [await windowWith(shop.core, "ana", ids.ana), await windowWith(shop.core, "ana", ids.ana)];
    await putPerson(shop.core, owner(), { operationId: "change", id: ids.ana, name: "Ana María", role: "cashier", active: true });
    for (const { caller } of windows) expect(mustSignIn(shop.core, caller)).toBe(true);
    expect(bookEntries(shop.book, "person-changed").at(-1)).toMatchObject({
      person: "house",
      ref: ids.ana,
      facts: { name: "Ana María", pinChanged: false, signedOut: 2, before: { name: "ana" } },
    });
  });

  test("who is put as they are stays as they are", async () => {
    const { caller } = await windowWith(shop.core, "ana", ids.ana);
    const entries = bookEntries(shop.book, "person-changed").length;
    await putPerson(shop.core, owner(), { operationId: "same", id: ids.ana, name: "ana", role: "cashier", active: true });
    expect(mustSignIn(shop.core, caller)).toBe(false);
    expect(bookEntries(shop.book, "person-changed")).toHaveLength(entries);
  });

  test("the owner signs somebody out everywhere", async () => {
    const { caller } = await windowWith(shop.core, "ana", ids.ana);
    expect(signOutEverywhere(shop.core, owner(), { id: ids.ana, operationId: "out" })).toMatchObject({ ok: true });
    expect(mustSignIn(shop.core, caller)).toBe(true);
    expect(bookEntries(shop.book, "signed-out")).toMatchObject([{ person: "house", ref: ids.ana, facts: { why: "everywhere", ended: 1 } }]);
  });

  test("who changes their own PIN stays signed in here and nowhere else", async () => {
    const [here, there] = [await windowWith(shop.core, "ana", ids.ana), await windowWith(shop.core, "ana", ids.ana)];
    expect(await changePin(shop.core, here.caller, { pin: "0000", newPin: "8317" })).toMatchObject({ error: { code: "people/wrong-pin" } });
    expect(await changePin(shop.core, here.caller, { pin: CREW.ana.pin, newPin: "1234" })).toMatchObject({
      error: { code: "people/weak-pin", details: { why: "sequence", digits: 4 } },
    });
    expect(await changePin(shop.core, here.caller, { pin: CREW.ana.pin, newPin: "8317" })).toMatchObject({ ok: true });
    expect([mustSignIn(shop.core, here.caller), mustSignIn(shop.core, there.caller)]).toEqual([false, true]);
    expect(await signIn(shop.core, windowOf(shop.core), { person: ids.ana, pin: CREW.ana.pin })).toMatchObject({ ok: false });
    expect(await signIn(shop.core, windowOf(shop.core), { person: ids.ana, pin: "8317" })).toMatchObject({ ok: true });
  });

  test.each([
    { what: "loses the role", change: { role: "supervisor", active: true } },
    { what: "goes", change: { role: "owner", active: false } },
  ] as const)("there is no shop whose last owner $what", async ({ change }) => {
    const request = { operationId: "last", id: ids.olga, name: "olga", ...change };
    expect(await putPerson(shop.core, owner(), request)).toMatchObject({ error: { code: "people/last-owner" } });
    await putPerson(shop.core, owner(), { operationId: "second", name: "Otra", role: "owner", active: true, pin: "608314" });
    expect(await putPerson(shop.core, owner(), request)).toMatchObject({ ok: true });
  });

  test("who is to approve from now on chooses a longer PIN", async () => {
    const request = { operationId: "up", id: ids.ana, name: "ana", role: "supervisor", active: true } as const;
    expect(await putPerson(shop.core, owner(), request)).toMatchObject({ error: { code: "people/weak-pin", details: { digits: 6 } } });
    expect(await putPerson(shop.core, owner(), { ...request, pin: "608314" })).toMatchObject({ ok: true, value: { role: "supervisor" } });
  });

  test("two people of one name could not be told apart", async () => {
    const request = { operationId: "twice", name: "ANA", role: "cashier", active: true } as const;
    expect(await putPerson(shop.core, owner(), request)).toMatchObject({ error: { code: "people/name-taken" } });
  });

  test("an operation asked again answers the same and does nothing", async () => {
    const request = { operationId: "again", name: "Nuevo", role: "cashier", active: true, pin: "8317" } as const;
    const first = await putPerson(shop.core, owner(), request);
    expect(await putPerson(shop.core, owner(), request)).toEqual(first);
    expect(shop.core.store.people.list()).toHaveLength(5);
  });

  test("only the owner sees who no longer works here", async () => {
    await putPerson(shop.core, owner(), { operationId: "go", id: ids.luis, name: "luis", role: "cashier", active: false });
    const names = (locked: boolean) => listPeople(shop.core, owner(), locked).map(({ name }) => name);
    expect(names(false)).toEqual(["ana", "luis", "olga", "sofia"]);
    expect(names(true)).toEqual(["ana", "olga", "sofia"]);
  });
});

test("the first PIN of a shop is an owner's", async () => {
  const empty = await testShop();
  const request = { operationId: "first", name: "ana", role: "cashier", active: true, pin: "4829" } as const;
  const house = windowOf(empty.core, { ownerKey: true }).house;
  expect(await putPerson(empty.core, house, request)).toMatchObject({ error: { code: "people/last-owner" } });
  expect(mustSignIn(empty.core, windowOf(empty.core))).toBe(false);
  // Without a PIN a name is only a name.
  expect(await putPerson(empty.core, house, { ...request, pin: undefined })).toMatchObject({ ok: true });
  expect(mustSignIn(empty.core, windowOf(empty.core))).toBe(false);
  await empty.close();
});
