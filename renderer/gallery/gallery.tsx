import "../app/styles.ts";
import { start } from "../app/start.tsx";
import type { Transport } from "../client/transport.ts";
import { fakeFortune, fakeShop } from "./fake-cabins.ts";
import { createFakeCore } from "./fake-client.ts";
import type {} from "./gallery-window.ts";

/**
 * The whole counter over a shop in memory: `?cabins=40`, `&data=fortune` for the longest amounts, `&select=3`,
 * `&scene=rates`, `&rates=world|empty` for a carrier's list or none, `&role=cashier`, `&pace=200` for slow long jobs.
 */
const query = new URLSearchParams(window.location.search);
const count = Number(query.get("cabins") ?? "12");
const rates = query.get("rates");
const fake = createFakeCore(query.get("data") === "fortune" ? fakeFortune(count) : fakeShop(count), {
  rates: rates === "world" || rates === "empty" ? rates : "drawn",
  cashier: query.has("role") ? query.get("role") === "cashier" : query.get("scene") !== "rates",
  paceMs: Number(query.get("pace") ?? "0"),
});
const gallery = { fake, away: false };

const open = async (): Promise<Transport> => {
  if (gallery.away) throw new Error("the core is away");
  return { client: fake.client, closed: new Promise<void>(() => {}), close: () => {} };
};

const root = document.getElementById("root");
if (root !== null) {
  const core = start(root, open);
  window.gallery = Object.assign(gallery, { core });
  if (query.get("scene") === "rates") core.panel.setState({ scene: "rates" });
  const selected = query.get("select");
  if (selected !== null) core.panel.setState({ selected: Number(selected), zone: "till" });
}
