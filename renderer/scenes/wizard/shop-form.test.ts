import { describe, expect, test } from "vitest";
import { countryProfiles } from "./country-profile.ts";
import { formOfShop, ofCountry, shopOfForm } from "./shop-form.ts";

const typed = { ...formOfShop(undefined), name: " Los Andes ", branch: "Centro", ...ofCountry("CL") };

describe("the first step", () => {
  test("comes back as it was kept", () => {
    const form = { ...typed, area: "2", tax: "included", taxPercent: "19", footer: "Gracias" } as const;
    const shop = shopOfForm(form);
    expect(shop).toEqual({
      ...{ name: "Los Andes", branch: "Centro", country: "CL", currency: "CLP", timeZone: "America/Santiago", language: "es" },
      ...{ area: "2", footer: "Gracias", cashTo: null, tax: { percent: "19", name: "IVA", prices: "included" } },
    });
    expect(shopOfForm(formOfShop(shop ?? undefined))).toEqual(shop);
  });

  test.each([
    [{ name: "  " }],
    [{ branch: "" }],
    [{ tax: "included", taxPercent: "" }],
    [{ tax: "on-top", taxPercent: "diecinueve" }],
    [{ area: "dos" }],
  ] as const)("is not ready with %j", (over) => {
    expect(shopOfForm({ ...typed, ...over })).toBeNull();
  });

  test("a decimal comma is one", () => {
    expect(shopOfForm({ ...typed, tax: "on-top", taxPercent: "10,5" })?.tax?.percent).toBe("10.5");
  });

  test("every country's time zone is one", () => {
    for (const { timeZone } of Object.values(countryProfiles))
      expect(new Intl.DateTimeFormat("es", { timeZone }).resolvedOptions().timeZone).toBeTruthy();
  });
});
