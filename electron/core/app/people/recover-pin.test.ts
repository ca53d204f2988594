import { readFileSync } from "node:fs";
import { afterEach, beforeEach, expect, test } from "vitest";
import { bookEntries } from "../../../../fixtures/book-entries.ts";
import { CREW, employCrew, windowOf, windowWith } from "../../../../fixtures/shop-people.ts";
import { type TestShop, testShop } from "../../../../fixtures/test-shop.ts";
import { verifyBook } from "../../../verifier/verify-book.ts";
import { mustSignIn } from "./caller.ts";
import { listPeople } from "./list-people.ts";
import { makeRecoveryCode } from "./make-recovery-code.ts";
import { putPerson } from "./put-person.ts";
import { recoverPin } from "./recover-pin.ts";
import { signIn } from "./sign-in.ts";

const NEW_PIN = "806142";
const WRONG = "AAAA-BBBB-CCCC-DDDD";

let shop: TestShop;
let ids: Awaited<ReturnType<typeof employCrew>>;
beforeEach(async () => {
  shop = await testShop();
  ids = await employCrew(shop.core);
});
afterEach(async () => {
  expect(verifyBook(shop.book).failures).toEqual([]);
  await shop.close();
});

const owner = () => windowOf(shop.core, { ownerKey: true }).house;
const make = (person: string) => makeRecoveryCode(shop.core, owner(), { person });
const recover = (code: string, newPin = NEW_PIN, person = ids.olga) => recoverPin(shop.core, windowOf(shop.core), { person, code, newPin });
const enter = (pin: string) => signIn(shop.core, windowOf(shop.core), { person: ids.olga, pin });
const olga = () => listPeople(shop.core, owner(), false).find(({ id }) => id === ids.olga);

async function codeOf(person: string): Promise<string> {
  const made = await make(person);
  return made.ok ? made.value.code : "";
}

test("an owner who forgot the PIN chooses a new one with the code, past the waits of the wrong PINs; the code is used up", async () => {
  expect(olga()?.hasRecoveryCode).toBe(false);
  const code = await codeOf(ids.olga);
  expect(code).toMatch(/^[A-Z]{4}-[A-Z]{4}-[A-Z]{4}-[A-Z]{4}$/);
  const { caller } = await windowWith(shop.core, "olga", ids.olga);
  for (let tries = 0; tries < 5; tries += 1) await enter("111222");
  expect(await enter(CREW.olga.pin)).toMatchObject({ error: { code: "people/wait" } });
  const next = await recover(code.toLowerCase().replaceAll("-", " "));
  expect(next).toMatchObject({ ok: true, value: { code: expect.not.stringMatching(code) } });
  expect(mustSignIn(shop.core, caller)).toBe(true);
  expect(await enter(NEW_PIN)).toMatchObject({ ok: true });
  expect(await enter(CREW.olga.pin)).toMatchObject({ ok: false });
  expect(await recover(code)).toMatchObject({ error: { code: "people/wrong-pin" } });
  expect(await recover(next.ok ? next.value.code : "", "719204")).toMatchObject({ ok: true });
  expect(bookEntries(shop.book, "person-changed").slice(-3)).toMatchObject([
    { person: "house", ref: ids.olga, facts: { recoveryCode: "made", pinChanged: false } },
    { person: ids.olga, ref: ids.olga, facts: { recoveryCode: "used", pinChanged: true, signedOut: 1 } },
    { person: ids.olga, facts: { recoveryCode: "used" } },
  ]);
});

test("wrong codes are told to the book and wait as wrong PINs do, the right one too", async () => {
  const code = await codeOf(ids.olga);
  for (let tries = 4; tries >= 0; tries -= 1)
    expect(await recover(WRONG)).toMatchObject({ error: { code: "people/wrong-pin", details: { triesLeft: tries } } });
  expect(await recover(code)).toMatchObject({ error: { code: "people/wait" } });
  expect(bookEntries(shop.book, "pin-refused")).toHaveLength(5);
  // Who knows the PIN is not kept out by it.
  expect(await enter(CREW.olga.pin)).toMatchObject({ ok: true });
  shop.time.pass(30_000);
  expect(await recover(code)).toMatchObject({ ok: true });
});

test("the newest code alone is right, and none opens the way to a weak PIN", async () => {
  const first = await codeOf(ids.olga);
  const second = await codeOf(ids.olga);
  expect(await recover(first)).toMatchObject({ error: { code: "people/wrong-pin" } });
  expect(await recover(second, "123456")).toMatchObject({ error: { code: "people/weak-pin" } });
  expect(await recover(second)).toMatchObject({ ok: true });
});

test.each([["sofia"], ["ana"]] as const)("%s, who is no owner, has none", async (name) => {
  expect(await make(ids[name])).toMatchObject({ ok: false, error: { code: "people/unknown" } });
  expect(await recover(WRONG, NEW_PIN, ids[name])).toMatchObject({ ok: false, error: { code: "people/unknown" } });
});

test("an owner who is one no more has a code of no use", async () => {
  await putPerson(shop.core, owner(), { operationId: "boss", name: "berta", role: "owner", active: true, pin: "640957" });
  const code = await codeOf(ids.olga);
  await putPerson(shop.core, owner(), { operationId: "less", id: ids.olga, name: "olga", role: "cashier", active: true });
  expect(olga()?.hasRecoveryCode).toBe(false);
  expect(await recover(code)).toMatchObject({ ok: false, error: { code: "people/unknown" } });
});

test("no code is anywhere in the book", async () => {
  const codes = [await codeOf(ids.olga)];
  const next = await recover(codes[0] ?? "");
  codes.push(next.ok ? next.value.code : "");
  const bytes = ["", "-wal"].map((part) => readFileSync(shop.book + part).toString("latin1")).join("");
  for (const code of codes) for (const text of [code, code.replaceAll("-", "")]) expect(bytes.includes(text)).toBe(false);
});
