import { expect, test } from "vitest";
import { translator } from "../../../shared/i18n/translate.ts";
import { fakeCall } from "../../gallery/fake-call.ts";
import { refusedWords } from "./refused-words.ts";
import { shortRefusedWords } from "./short-refused-words.ts";

const t = translator("es");
const call = (state: "refused" | "busy", cause: string) =>
  fakeCall({ cabin: 1, dialled: "0322768005", destination: "Valparaiso", value: "200", id: "c", state, cause });

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
  expect([refusedWords(lastCall, t), shortRefusedWords(lastCall, t)]).toEqual([words, short]);
});
