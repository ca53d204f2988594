import type { DisplayScreen } from "../../../../shared/contract/display-contract.ts";
import type { QuoteHit } from "../../../../shared/contract/rates-view.ts";
import type { Core } from "../core.ts";
import { listRates } from "../rates/read/list-rates.ts";
import { numberHit } from "../rates/read/number-hit.ts";
import { searchQuotes } from "../rates/read/search-quotes.ts";

type FavouritePrice = Extract<DisplayScreen, { kind: "idle" }>["prices"][number];

const FAVOURITES = 5;

/**
 * The prices an idle display shows: those shop.json names; else of the destinations called most of late, and where a shop has
 * hardly called yet, the first of its own list.
 */
export async function favouritePrices(core: Core): Promise<FavouritePrice[]> {
  const named = core.shop.file.display.favourites;
  const prices = named.length > 0 ? await quotedNames(core, named) : mostCalled(core);
  if (named.length === 0 && prices.length < FAVOURITES) prices.push(...(await firstOfList(core)));
  const once = prices.filter(({ destination }, at) => prices.findIndex((each) => each.destination === destination) === at);
  return once.slice(0, FAVOURITES);
}

async function quotedNames(core: Core, names: readonly string[]): Promise<FavouritePrice[]> {
  const found = await Promise.all(names.map((text) => searchQuotes(core, { text, limit: 1 })));
  return found.flatMap((hits) => (hits.ok ? hits.value.slice(0, 1) : [])).flatMap(priceOfHit);
}

function mostCalled(core: Core): FavouritePrice[] {
  return core.store.callList
    .mostCalled(FAVOURITES)
    .map(({ number }) => numberHit(core, number))
    .flatMap(priceOfHit);
}

async function firstOfList(core: Core): Promise<FavouritePrice[]> {
  const query = { side: "sell", text: "", only: "own", page: 1, size: FAVOURITES } as const;
  const rates = await listRates(core, query, "cashier");
  if (!rates.ok) return [];
  const hits = await Promise.all(
    rates.value.rows.map(({ prefix }) =>
      core.shop.file.decks.sellForm === "dialled" ? numberHit(core, prefix) : numberHit(core, `+${prefix}`),
    ),
  );
  return hits.flatMap(priceOfHit);
}

/** Emergencies and what is not sold are no prices. */
function priceOfHit({ destination, country, perMinute, refused, source }: QuoteHit): FavouritePrice[] {
  if (perMinute === null || refused !== null || source === "emergency") return [];
  return [{ destination, country, perMinute }];
}
