import { expect, test } from "vitest";
import { type Language, translator } from "../../../shared/i18n/translate.ts";
import { settingDefinitions } from "../../../shared/settings/setting-definitions.ts";
import { soundKinds } from "../../sound/sound-kind.ts";
import { isFound } from "./settings-search.ts";
import { settingsWords } from "./settings-words.ts";

const screen = ["theme", "textSize", "contrast", "touch", "hintBar", "characterKeys", "motion", "language"] as const;

/** What somebody who types this is shown, by the ids of the rows. */
function found(language: Language, typed: string): readonly string[] {
  const t = translator(language);
  const words = settingsWords(t);
  const rows = [
    ...settingDefinitions.map((each) => ({ id: each.key, row: words.setting(each), section: words.section(each.section) })),
    ...screen.map((id) => ({ id, row: words.preference(id), section: words.section("screen") })),
    ...soundKinds.map((id) => ({ id: `sound-${id}`, row: words.sound(id), section: words.section("sounds") })),
    { id: "quietHours", row: words.preference("quietHours"), section: words.section("sounds") },
    { id: "arrange", row: words.part("arrange"), section: words.section("cabins") },
    { id: "people", row: words.part("people"), section: words.section("people") },
    { id: "book", row: words.part("book"), section: words.section("data") },
  ];
  return rows.filter(({ row, section }) => isFound(typed, row, section, t("settingsPage.smallWords"))).map(({ id }) => id);
}

test.each([
  ["descolgada", "sound-off-hook"],
  ["auricular levantado", "sound-off-hook"],
  ["vuelto", "rounding.cash.to"],
  ["redondeo", "rounding.cash.to"],
  ["el redondeo del vuelto", "rounding.cash.to"],
  ["impresora USB", "printer.drawer"],
  ["impresora usb", "printer.copies"],
  ["impresoras", "printer.copies"],
  ["tono", "counter.openMode"],
  ["idioma", "language"],
  ["idioma de los tickets", "shop.language"],
  ["clave", "people"],
  ["claves de las cajeras", "people"],
  ["contraseña", "people"],
  ["bloqueo", "people.lockAfterMinutes"],
  ["factura", "shop.taxId"],
  ["facturas", "shop.footer"],
  ["iva", "shop.taxId"],
  ["copia", "printer.copies"],
  ["copia de seguridad", "book"],
  ["respaldo", "backup.keepDaily"],
  ["moneda", "rounding.cash.to"],
  ["centavos", "rounding.cash.to"],
  ["texto grande", "textSize"],
  ["LETRA", "textSize"],
  ["noche", "theme"],
  ["modo oscuro", "theme"],
  ["silencio de noche", "quietHours"],
  ["como el equipo", "theme"],
  ["ganancia", "decks.markupPercent"],
  ["cajon", "printer.drawer"],
  ["gaveta", "printer.drawer"],
  ["horario", "alerts.hours"],
  ["segundo monitor", "display.favourites"],
  ["volumen", "sound-to-pay"],
  ["se bloquea hasta cobrar", "counter.redial"],
  ["dedos", "touch"],
  ["mover cabinas", "arrange"],
] as const)("«%s» finds %s", (typed, id) => {
  expect(found("es", typed)).toContain(id);
});

test.each([
  ["off hook", "sound-off-hook"],
  ["handset", "sound-off-hook"],
  ["change", "rounding.cash.to"],
  ["rounding of the change", "rounding.cash.to"],
  ["USB printer", "printer.drawer"],
  ["tone", "counter.openMode"],
  ["languages", "language"],
  ["password", "people"],
  ["invoice", "shop.taxId"],
  ["VAT", "shop.taxId"],
  ["backup", "book"],
  ["copies", "printer.copies"],
  ["currency", "rounding.cash.to"],
  ["big text", "textSize"],
  ["dark", "theme"],
  ["night", "theme"],
  ["drawer", "printer.drawer"],
  ["profit", "decks.markupPercent"],
  ["refused until paid", "counter.redial"],
] as const)("“%s” finds %s", (typed, id) => {
  expect(found("en", typed)).toContain(id);
});

test.each(["xyz", "impresora satélite", "de la xyz"])("«%s» finds nothing", (typed) => {
  expect(found("es", typed)).toEqual([]);
});

test("only small words are words too", () => {
  expect(found("es", "se")).not.toEqual([]);
});

test("the shop's settings are known by name to whoever may not change them", () => {
  expect(settingsWords(translator("es")).ofShop("redondeo de la mitad")).toEqual(["La mitad baja"]);
});
