import { expect, test } from "vitest";
import type { ShopView } from "../../../shared/contract/shop-view.ts";
import { translator } from "../../../shared/i18n/translate.ts";
import { shopFormat } from "../../shop/shop-format.ts";
import { itemDetail } from "./item-detail.ts";

const chile = { country: "CL", currency: "CLP", timeZone: "America/Santiago" } as ShopView;
const speech = { t: translator("es"), format: shopFormat(chile, "es") };

test.each([
  [
    "print-unknown",
    { paper: "sale", ref: "s1", copy: 2, reason: "printer/reset" },
    "Ticket de una venta, copia 2. La impresora se desconectó. Revisa el cable.",
  ],
  ["print-unknown", { paper: "shift", ref: "h1", copy: 0, reason: "core-ended" }, "Cierre de un turno. Timbre se cerró mientras imprimía."],
  ["call-bounded", { billedMs: 273_500, notional: "410" }, "Se pudo probar 04:33 de llamada, que vale $410."],
  ["call-recovered", { billedMs: 402_000, notional: "603" }, "Se guardaron 06:42 de llamada, que valen $603."],
  [
    "alert",
    { rule: "dear-call", dialled: "00881631450092", destination: "Iridium", value: "2500", unit: "minute" },
    "Llamada cara: $2.500/min. Iridium, 00881631450092.",
  ],
  ["call-not-heard", { notional: "90" }, "Al cliente no se le cobró. A tu precio valdría $90; búscala en la cuenta del proveedor."],
  ["witness-disagrees", { differMs: -2300 }, "Los registros difieren en 2,3 s. Compárala con la cuenta del proveedor."],
  ["call-without-authorisation", { switchCallId: "17.4" }, "Número de la llamada en la central: 17.4. Avisa al técnico."],
  [
    "call-without-authorisation",
    { switchCallId: "17.4", emergency: "131" },
    "Emergencia, 131: la central la dejó salir sola porque Timbre no respondía. No se cobra.",
  ],
  ["cash-difference", { number: 317, difference: "-1000", approval: null }, "Turno N.º 317. Faltan $1.000. Sin visto bueno."],
  ["cash-difference", { number: 317, difference: "200", approval: "a1" }, "Turno N.º 317. Sobran $200. Con visto bueno."],
  ["cabin-retired", { name: "Cabina 07 (quitada)", owed: "260", held: "1000" }, "Cabina 07 (quitada): por cobrar $260, depósito $1.000."],
  [
    "clock-stepped",
    { stepMs: 7_200_000, shows: 0 },
    "Se adelantó 2:00:00. Cada llamada se cobra por lo que duró; la central pudo cortar las que estaban en curso.",
  ],
  [
    "clock-stepped",
    { stepMs: -61_000, shows: 0 },
    "Se atrasó 01:01. Cada llamada se cobra por lo que duró; los papeles de ahora pueden llevar una hora anterior.",
  ],
])("%s of %j is told in words", (kind, facts, words) => {
  expect(itemDetail({ kind, detail: JSON.stringify(facts) }, speech)).toBe(words);
});

test.each([
  ["deck-refused", "tarifas.csv: line 3"],
  ["cash-difference", "-1000"],
  ["cash-difference", '{"number":317,"difference":"a lot"}'],
  ["cabin-retired", '{"name":"Cabina 07 (quitada)","owed":"260"}'],
  ["call-bounded", '{"billedMs":273500}'],
  ["later-kind", '{"what":1}'],
])("what has no words stands as it is: %s %s", (kind, detail) => {
  expect(itemDetail({ kind, detail }, speech)).toBe(detail);
});
