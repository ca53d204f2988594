import { expect, test } from "vitest";
import { translator } from "../../../shared/i18n/translate.ts";
import { fakeAccount } from "../../gallery/fake-cabins.ts";
import { fakeCall } from "../../gallery/fake-call.ts";
import { refusedWords } from "./refused-words.ts";
import { shortRefusedWords } from "./short-refused-words.ts";

const t = translator("es");
const AT = "2026-03-02T15:00:40.000Z";
const SOON = new Date("2026-03-02T15:01:00.000Z");
const call = (state: "refused" | "busy", cause: string) =>
  fakeCall({ cabin: 1, dialled: "0322768005", destination: "Valparaiso", value: "200", id: "c", state, cause, authorisedAt: AT });
const account = (openedAt: string) => ({ ...fakeAccount("a1", []), openedAt });
const EARLIER = account("2026-03-02T14:40:00.000Z");

test.each([
  [
    call("refused", "provider/balance-exhausted"),
    "Proveedor sin saldo. La llamada no sale ni se cobra: recarga al proveedor.",
    "Proveedor sin saldo",
  ],
  [call("refused", "session/unpaid"), "Hay una cuenta por cobrar. La llamada no sale.", null],
  [call("refused", "rate/no-price"), null, null],
  [call("busy", "17"), null, null],
  [null, null, null],
] as const)("%j says %s on a tile, and %s on a small one", (lastCall, words, short) => {
  const cabin = { lastCall, account: EARLIER };
  expect([refusedWords(cabin, SOON, t), shortRefusedWords(cabin, SOON, t)]).toEqual([words, short]);
});

test.each([
  ["it was in this minute", "provider/balance-exhausted", null, SOON, true],
  ["a clock of this window that is behind", "provider/balance-exhausted", null, new Date("2026-03-02T14:00:00.000Z"), true],
  ["nine minutes went by", "provider/balance-exhausted", null, new Date("2026-03-02T15:10:00.000Z"), true],
  ["ten minutes went by", "provider/balance-exhausted", null, new Date("2026-03-02T15:11:00.000Z"), false],
  ["an account was opened since", "cabin/not-open", account("2026-03-02T15:00:50.000Z"), SOON, false],
  ["the account is the one it was refused for", "session/unpaid", EARLIER, SOON, true],
  ["nothing is to be paid any more", "session/unpaid", null, SOON, false],
] as const)("a refusal is told where %s", (_, cause, open, minute, isTold) => {
  expect(refusedWords({ lastCall: call("refused", cause), account: open }, minute, t) !== null).toBe(isTold);
});
