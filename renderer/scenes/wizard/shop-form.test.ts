import { describe, expect, test } from "vitest";
import { countryProfiles, likelyCountry } from "./country-profile.ts";
import { formOfShop, ofCountry, shopOfForm } from "./shop-form.ts";

const typed = { ...formOfShop(undefined), name: " Los Andes ", branch: "Centro", ...ofCountry("CL", "America/Santiago") };

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
    ["CL", "own", { cashTo: null }],
    ["CL", "other", { cashTo: "10", cashMode: "down" }],
    ["PE", "own", { cashTo: null }],
    ["PE", "other", { cashTo: "0.10", cashMode: "nearest" }],
    ["PE", "none", { cashTo: "0" }],
    ["ES", "other", { cashTo: null }],
  ] as const)("in %s cash is rounded as chosen, %s, and comes back so", (country, cash, wanted) => {
    const shop = shopOfForm({ ...typed, ...ofCountry(country), cash });
    expect(shop).toMatchObject(wanted);
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

  test("every country's time zones are some, and no two countries' the same", () => {
    const zones = Object.values(countryProfiles).flatMap(({ timeZone, otherZones = [] }) => [timeZone, ...otherZones]);
    for (const timeZone of zones) expect(new Intl.DateTimeFormat("es", { timeZone }).resolvedOptions().timeZone).toBeTruthy();
    expect(new Set(zones).size).toBe(zones.length);
  });

  // A browser writes some zones as they were called before: so it does with Argentina's.
  test.each`
    computer                            | country | kept
    ${"America/Santiago"}               | ${"CL"} | ${"America/Santiago"}
    ${"America/Buenos_Aires"}           | ${"AR"} | ${"America/Buenos_Aires"}
    ${"America/Argentina/Buenos_Aires"} | ${"AR"} | ${"America/Argentina/Buenos_Aires"}
    ${"America/Cordoba"}                | ${"AR"} | ${"America/Cordoba"}
    ${"America/Chicago"}                | ${"US"} | ${"America/Chicago"}
    ${"Atlantic/Canary"}                | ${"ES"} | ${"Atlantic/Canary"}
    ${"America/Lima"}                   | ${"PE"} | ${"America/Lima"}
    ${"Asia/Tokyo"}                     | ${"CL"} | ${"America/Santiago"}
  `("a computer set to $computer begins with $country and its own hour", ({ computer, country, kept }: Record<string, string>) => {
    expect(likelyCountry(computer)).toBe(country);
    expect(ofCountry(country ?? "", computer).timeZone).toBe(kept);
  });

  test("another country than the computer's keeps the hour of most of its people", () => {
    expect(ofCountry("US", "America/Santiago").timeZone).toBe("America/New_York");
  });
});
