import { expect, test } from "vitest";
import type { ShopView } from "../../../shared/contract/shop-view.ts";
import { translator } from "../../../shared/i18n/translate.ts";
import { offHookStories, stories } from "../../gallery/fake-cabins.ts";
import { shopFormat } from "../../shop/shop-format.ts";
import { spokenName } from "./spoken-name.ts";

const chile = { country: "CL", currency: "CLP", timeZone: "America/Santiago" } as ShopView;

test.each([
  ["es", offHookStories.lifted(), "off-hook", false, "Cabina 1, descolgada"],
  ["es", offHookStories.undialled(), "off-hook", true, "Cabina 2, descolgada, lleva más de 20 segundos sin marcar"],
  ["en", offHookStories.undialled(), "off-hook", true, "Cabin 2, off hook, more than 20 seconds without dialling"],
  ["es", offHookStories.digits(), "dialling", false, "Cabina 3, marcando"],
  ["es", offHookStories.destination(), "dialling", false, "Cabina 4, marcando, Venezuela · Móvil"],
  ["es", stories.dialling(), "dialling", false, "Cabina 5, marcando, Venezuela · Móvil, $120 por minuto"],
] as const)("in %s: %#", (language, cabin, tone, undialled, words) => {
  const situation = { tone, undialled, minute: new Date() };
  expect(spokenName(cabin, situation, translator(language), shopFormat(chile, language))).toBe(words);
});
