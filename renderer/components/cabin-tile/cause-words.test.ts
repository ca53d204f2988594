import { expect, test } from "vitest";
import { translator } from "../../../shared/i18n/translate.ts";
import { causeWords, refusalWords } from "./cause-words.ts";

const t = translator("es");
const DIALLED = "00 8816 12345678";
const words = (state: "refused" | "busy" | "answered", cause: string | null) =>
  causeWords({ state, cause, destination: "Satélite" }, DIALLED, t);

test.each([
  ["answered", "16", "Fin normal (16)"],
  ["busy", "17", "Ocupado (17)"],
  ["answered", "44", "Se cortó el sonido (44)"],
  ["busy", "99", "99"],
  ["busy", null, null],
  ["refused", "rate/no-price", "Sin precio para 00 8816 12345678. La llamada no sale."],
  ["refused", "session/deposit-exhausted", "El depósito no alcanza para Satélite. La llamada no sale."],
  ["refused", "provider/balance-exhausted", "Proveedor sin saldo. La llamada no sale ni se cobra: recarga al proveedor."],
  ["refused", "alert/dear-call", "Una llamada tan cara espera el visto bueno de la caja."],
  ["refused", "spool/disk-full", "No se puede registrar la llamada. La llamada no sale."],
  ["refused", "of/a-later-program", "La llamada no sale."],
] as const)("a call that is %s with %s says %s", (state, cause, said) => {
  expect(words(state, cause)).toBe(said);
});

test("a call that was never asked for is refused without a reason", () => {
  expect(refusalWords({ cause: null, destination: "" }, DIALLED, t)).toBe("La llamada no sale.");
});
