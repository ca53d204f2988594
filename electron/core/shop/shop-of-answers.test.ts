import { describe, expect, test } from "vitest";
import type { SetupAnswers } from "../../../shared/contract/setup-view.ts";
import { profileOfShopFile } from "./profile-of-shop-file.ts";
import { parseShopFile } from "./read-shop-file.ts";
import { portsOfCabins, shopOfAnswers } from "./shop-of-answers.ts";

const ground = { sipPort: 5062, network: "192.168.1.10/24", hasSecret: true };
const shop: NonNullable<SetupAnswers["shop"]> = {
  ...{ name: "Los Andes", branch: "Centro", country: "CL", currency: "CLP", timeZone: "America/Santiago", language: "es" },
  ...{ cashTo: "10", tax: { percent: "19", name: "IVA", prices: "included" } },
};
const all: SetupAnswers = {
  shop,
  people: { later: false, shift: "required" },
  cabins: { count: 2, names: { "2": "Ventana" }, brand: "generic", bind: "192.168.1.10" },
  ports: { "1": 2 },
  provider: { server: "sip.example:5061", username: "andes", register: true, codecs: ["alaw"], form: "e164" },
  prices: { general: { value: "260", unit: "minute", increment: "60/60" } },
  printer: { device: "tcp:192.168.1.50:9100", columns: 48, drawer: true, codePage: "cp858" },
};

/** As the core would read it. */
function taken(file: object) {
  const parsed = parseShopFile(JSON.stringify(file));
  if (!parsed.ok) throw new Error(parsed.error.join("\n"));
  const profile = profileOfShopFile(parsed.value);
  if (!profile.ok) throw new Error(profile.error);
  return profile.value;
}

describe("shop.json of the wizard", () => {
  test("is one the core takes, with what was answered", () => {
    const { file, cashRounding } = taken(shopOfAnswers(all, {}, ground));
    expect(file).toMatchObject({
      shop: { name: "Los Andes", currency: "CLP" },
      sip: { bind: "192.168.1.10", port: 5062, permit: ["127.0.0.0/8", "192.168.1.10/24"] },
      cabins: [
        { number: 1, line: { user: "linea02", secret: { file: "secrets/line-linea02" } } },
        { number: 2, name: "Ventana", line: { user: "linea01" } },
      ],
      trunks: [{ id: "main", server: "sip.example:5061", username: "andes", secret: { file: "secrets/trunk-main" }, register: true }],
      decks: { default: { value: "260", increment: "60/60" } },
      tax: { percent: "19" },
      alerts: { dearPerMinute: "2000" },
      printer: { device: "tcp:192.168.1.50:9100" },
    });
    // Chile's law rounds half down, whoever types the ten.
    expect(cashRounding).toMatchObject({ halfDown: true });
  });

  test.each([
    ["PEN", { cashTo: null }, { alwaysDown: true }],
    ["PEN", { cashTo: "0.10" }, { alwaysDown: true }],
    ["PEN", { cashTo: "0.10", cashMode: "nearest" }, { halfDown: true, alwaysDown: false }],
    ["CLP", { cashTo: "10" }, { halfDown: true, alwaysDown: false }],
    ["CLP", { cashTo: "10", cashMode: "down" }, { alwaysDown: true }],
  ] as const)("cash in %s answered with %o is rounded by %o", (currency, cash, rule) => {
    const answered = { shop: { ...shop, currency, ...cash } };
    expect(taken(shopOfAnswers(answered, {}, ground)).cashRounding).toMatchObject(rule);
  });

  test("opens no shift before anybody said how shifts are opened", () => {
    expect(taken(shopOfAnswers({ shop }, {}, ground)).file.shift).toBe("required");
  });

  test("keeps what a technician wrote in it, and takes back what is answered otherwise", () => {
    const before = shopOfAnswers(all, { limits: { maxCallSeconds: 900 }, trunks: [{ id: "spare", server: "10.0.0.1:5060" }] }, ground);
    const after = shopOfAnswers(
      { ...all, provider: null, printer: null, prices: { general: null }, shop: { ...shop, tax: null, cashTo: null } },
      before,
      ground,
    );
    const { file } = taken(after);
    expect(file.limits.maxCallSeconds).toBe(900);
    expect(file.trunks.map(({ id }) => id)).toEqual(["spare"]);
    expect([file.printer, file.tax, file.decks.default, file.rounding.cash]).toEqual([undefined, undefined, undefined, undefined]);
  });

  test("says no secret of a carrier that has none", () => {
    const provider = { ...all.provider, username: null, register: false } as NonNullable<SetupAnswers["provider"]>;
    const { file } = taken(shopOfAnswers({ ...all, provider }, {}, ground));
    expect(file.trunks[0]).toMatchObject({ id: "main" });
    expect([file.trunks[0]?.secret, file.trunks[0]?.username]).toEqual([undefined, undefined]);
  });
});

describe("the ports of the cabins", () => {
  test.each([
    [3, {}, [1, 2, 3]],
    [3, { "1": 3 }, [3, 1, 2]],
    [3, { "1": 2, "2": null, "3": 1 }, [2, 3, 1]],
    // A gateway that was larger once.
    [2, { "1": 7, "2": 1 }, [2, 1]],
  ])("%i cabins, paired %j: %j", (count, ports, expected) => {
    expect(portsOfCabins(count, ports)).toEqual(expected);
  });
});
