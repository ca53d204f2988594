import { expect, test } from "vitest";
import { errorCodes } from "../contract/error-code.ts";
import { settingDefinitions } from "../settings/setting-definitions.ts";
import { cause } from "../telecom/cause-code.ts";
import { parseTimeBand } from "../time/parse-time-band.ts";
import type { PluralText } from "./catalog-shape.ts";
import { catalogs } from "./catalogs.ts";
import { flattened, translator } from "./translate.ts";

const texts = { es: flattened(catalogs.es), en: flattened(catalogs.en) };
const places = (text: string | PluralText) => [...new Set(JSON.stringify(text).match(/\{\w+\}/g) ?? [])].sort();

test("both languages have the same texts with the same places", () => {
  expect([...texts.en.keys()]).toEqual([...texts.es.keys()]);
  for (const [key, text] of texts.es) expect([key, places(texts.en.get(key) ?? "")]).toEqual([key, places(text)]);
});

test("no two areas have a text of the same path", () => {
  const paths = catalogs.es.flatMap((area) => [...flattened([area]).keys()]);
  expect(paths.filter((path, place) => paths.indexOf(path) !== place)).toEqual([]);
});

test("no text is empty, but what an error says of money where it says nothing", () => {
  for (const catalog of [texts.es, texts.en]) {
    const empty = [...catalog].filter(([key, text]) => text === "" && !/^errors\..*\.money$/.test(key));
    expect(empty).toEqual([]);
  }
});

test.each(["es", "en"] as const)("every error code has what happened and what to do (%s)", (language) => {
  const t = translator(language);
  for (const code of errorCodes) {
    expect(t(`errors.${code}.what`)).toMatch(/\.$/);
    expect(t(`errors.${code}.todo`)).toMatch(/\.$/);
  }
});

test("every cause the product knows has words", () => {
  for (const name of Object.keys(cause)) expect(texts.es.has(`causes.${name}`)).toBe(true);
});

test("every option of a setting has words", () => {
  const options = settingDefinitions.flatMap(({ key, type }) =>
    type.kind === "choice" ? type.options.map((option) => `setting.${key}.options.${option}`) : [],
  );
  expect(options.length).toBeGreaterThan(5);
  expect(options.filter((key) => !texts.es.has(key))).toEqual([]);
});

test("counts choose their form", () => {
  const [es, en] = [translator("es"), translator("en")];
  expect([0, 1, 2, 1_000_000].map((count) => es("receipt.calls", { count }))).toEqual([
    "0 llamadas",
    "1 llamada",
    "2 llamadas",
    "1000000 llamadas",
  ]);
  expect([0, 1, 2].map((count) => en("receipt.calls", { count }))).toEqual(["0 calls", "1 call", "2 calls"]);
});

test("a place is filled with the text as it is, even one that looks like a place or a pattern", () => {
  const t = translator("es");
  expect(t("refusals.bad-number", { number: "$280" })).toBe("$280 no es un número que se pueda marcar.");
  expect(t("refusals.bad-number", { number: "$& {number} $1" })).toBe("$& {number} $1 no es un número que se pueda marcar.");
  expect(t("refusals.bad-number")).toBe("{number} no es un número que se pueda marcar.");
  expect(t("refusals.bad-number", JSON.parse('{"__proto__": {"number": "x"}}'))).toBe("{number} no es un número que se pueda marcar.");
});

test("the hours for calls are told with an example that is understood", () => {
  for (const catalog of [texts.es, texts.en]) {
    const example = /\S+ \d\d:\d\d-\d\d:\d\d/.exec(String(catalog.get("setting.alerts.hours.effect")))?.[0] ?? "";
    expect(parseTimeBand(example, {})).toMatchObject({ ok: true });
  }
});
