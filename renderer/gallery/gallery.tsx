import "../app/styles.ts";
import { setupSteps } from "../../shared/contract/setup-view.ts";
import { start } from "../app/start.tsx";
import { startDisplay } from "../app/start-display.tsx";
import type { Transport } from "../client/transport.ts";
import { fakeAlert, fakeFortune, fakeShop, offHookStories } from "./fake-cabins.ts";
import { createFakeCore } from "./fake-client.ts";
import type {} from "./gallery-window.ts";

/**
 * The whole counter over a shop in memory: `?cabins=40`, `&data=fortune` for the longest amounts, `&select=3`,
 * `&scene=rates`, `&rates=world|empty` for a carrier's list or none, `&role=cashier`, `&pace=200` for slow long jobs,
 * `&people=1` for a shop that wants a PIN, `&lock=1` to lock after so many minutes, `&shift=none`, `&counter=1` for
 * pending accounts and items to look at, `&recovery=1` for a power cut with three calls up, `&alert=1` for a cabin
 * somebody must look at; `&hook=1` for handsets that are off the hook; `&balance=urgent|zero` for a provider with hardly anything left; `&setup=phones` for the first-run wizard at a step; `&logo=1` for receipts with a logo; `&tax=1` for prices without their tax; `&display=account` for the
 * customer display instead, in one of its situations.
 */
const balanceLevels = ["urgent", "zero"] as const;
const scenes = ["cabins", "sales", "calls", "rates", "shift", "reports", "settings"] as const;
const query = new URLSearchParams(window.location.search);
const count = Number(query.get("cabins") ?? "12");
const rates = query.get("rates");
const shop = query.get("data") === "fortune" ? fakeFortune(count) : fakeShop(count);
const withAlert = shop.map((cabin) => (query.has("alert") && cabin.number === 11 ? fakeAlert(11) : cabin));
const hooks = query.has("hook") ? Object.values(offHookStories).map((story) => story()) : [];
const hooked = withAlert.map((cabin) => hooks.find(({ number }) => number === cabin.number) ?? cabin);
const tax = query.has("tax") ? { percent: "19", included: false, name: "IVA" } : null;
const cabins = hooked.map((cabin) =>
  tax === null || cabin.live === null
    ? cabin
    : { ...cabin, live: { ...cabin.live, terms: { ...cabin.live.terms, taxPercent: tax.percent, taxIncluded: false } } },
);
const fake = createFakeCore(cabins, {
  rates: rates === "world" || rates === "empty" ? rates : "drawn",
  cashier: query.has("role") ? query.get("role") === "cashier" : !["rates", "settings", "reports"].includes(query.get("scene") ?? ""),
  paceMs: Number(query.get("pace") ?? "0"),
  people: query.has("people"),
  shift: query.get("shift") !== "none",
  lockAfterMinutes: query.has("lock") ? Number(query.get("lock")) : null,
  counter: query.has("counter"),
  display: query.get("display") ?? "idle",
  recovery: query.has("recovery"),
  logo: query.has("logo"),
  tax,
  balanceLevel: balanceLevels.find((level) => level === query.get("balance")) ?? "amber",
  setup: setupSteps.find((step) => step === query.get("setup")) ?? null,
});
const gallery = { fake, away: false };

const open = async (): Promise<Transport> => {
  if (gallery.away) throw new Error("the core is away");
  return { client: fake.client, closed: new Promise<void>(() => {}), life: null, close: () => {} };
};

const root = document.getElementById("root");
if (root !== null && query.has("display")) startDisplay(root, open);
else if (root !== null) {
  const core = start(root, open);
  window.gallery = Object.assign(gallery, { core });
  const scene = scenes.find((each) => each === query.get("scene"));
  if (scene !== undefined) core.panel.setState({ scene });
  const selected = query.get("select");
  if (selected !== null) core.panel.setState({ selected: Number(selected), zone: "till" });
}
