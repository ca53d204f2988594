import { join } from "node:path";
import type { QuoteHit } from "../../shared/contract/rates-view.ts";
import type { Clock, UtcMs } from "../../shared/time/clock.ts";
import { quoteView } from "../core/app/quote-view.ts";
import { createRateBook } from "../core/app/rate-book.ts";
import { markupInForce } from "../core/app/rates/markup.ts";
import { searchQuotes } from "../core/app/rates/read/search-quotes.ts";
import { createDeckDesk } from "../core/deck/deck-desk.ts";
import { createDeckLoader } from "../core/deck/deck-loader.ts";
import { deckFolderOf } from "../core/store/migrate.ts";
import { createSystemClock } from "../node-kit/system-clock.ts";
import { type Command, type ExitCode, type GivenArguments, UsageError } from "./command.ts";
import { type OpenedBook, openPricedBook } from "./open-book.ts";
import { instant, optionalText, requiredText } from "./option-values.ts";
import { complain, say, sayJson } from "./say.ts";

export const quote: Command = {
  usage: `timbre quote --data DIR [--profile shop.json] [--at INSTANT] NUMBER [--json]
timbre quote --data DIR [--profile shop.json] [--at INSTANT] --text NAME [--json]

Answers from the price lists in force; where no Timbre is running on DIR, those that shop.json names are taken up first.
NUMBER as a customer dials it. NAME is a country, its people, a city or a network: "haiti cel".
INSTANT is UTC, such as 2026-11-22T15:30:00Z; now where it is not said.`,
  options: { data: { type: "string" }, profile: { type: "string" }, at: { type: "string" }, text: { type: "string" } },
  takesWords: true,
  run: async (given) => {
    const [number, ...rest] = given.positionals;
    const text = optionalText(given, "text");
    if ((number === undefined) === (text === undefined) || rest.length > 0) throw new UsageError("one NUMBER is wanted, or --text NAME");
    const clock = clockOf(given);
    const dataDir = requiredText(given, "data");
    const opened = await openPricedBook(dataDir, optionalText(given, "profile"));
    if (!opened.ok) {
      complain(opened.error);
      return 1;
    }
    try {
      const asked = { ...opened.value, clock, dataDir, json: given.values.json === true };
      return text === undefined ? tellNumber(asked, number ?? "") : await tellNames(asked, text);
    } finally {
      opened.value.store.close();
    }
  },
};

interface Asked extends OpenedBook {
  readonly clock: Clock;
  readonly dataDir: string;
  readonly json: boolean;
}

function tellNumber(asked: Asked, number: string): ExitCode {
  const view = quoteView(number, bookOf(asked).quote(number));
  if (asked.json) sayJson(view);
  else if (view.refused === null) {
    const where = `${view.source}${view.prefix === null ? "" : ` ${view.prefix}`}${view.band === null ? "" : `, ${view.band}`}`;
    say(`${number}  ${view.destination}  ${view.value} per ${view.unit}, ${view.increment}  (${where})`);
  }
  if (view.refused === null) return 0;
  complain(`${number}: refused, ${view.refused}`);
  return 1;
}

async function tellNames(asked: Asked, text: string): Promise<ExitCode> {
  const { shop, store, clock, dataDir } = asked;
  const book = join(dataDir, "timbre.db");
  const deckDesk = createDeckDesk({ book, decks: deckFolderOf(book) });
  try {
    const rateWork = { markup: () => markupInForce(store.settings, shop), revision: 0 };
    const found = await searchQuotes({ shop, store, clock, deckDesk, rateWork, rates: bookOf(asked) }, { text, limit: 8 });
    const hits = found.ok ? found.value : [];
    if (asked.json) sayJson(hits);
    else for (const hit of hits) say(hitText(hit));
    if (hits.some((hit) => hit.refused === null)) return 0;
    complain(`${text}: nothing is sold by that name`);
    return 1;
  } finally {
    await deckDesk.close();
  }
}

function hitText({ number, prefix, destination, value, unit, increment, band, source, refused }: QuoteHit): string {
  const what = `${number ?? prefix ?? "-"}  ${destination}`;
  return refused === null
    ? `${what}  ${value} per ${unit}, ${increment}  (${source}${band === null ? "" : `, ${band}`})`
    : `${what}  refused, ${refused}`;
}

function bookOf({ store, shop, clock }: Asked): ReturnType<typeof createRateBook> {
  const loader = createDeckLoader(store.deckFiles, null);
  const damaged = ({ side }: { readonly side: string }, fault: unknown) =>
    complain(`the ${side} deck cannot be read; import it again: ${fault instanceof Error ? fault.message : String(fault)}`);
  const markupPercent = () => markupInForce(store.settings, shop).percent;
  return createRateBook({ decks: store.decks, loader, shop, clock, markupPercent, damaged });
}

/** The clock, stopped at the instant that is asked for. */
function clockOf(given: GivenArguments): Clock {
  const clock = createSystemClock();
  const at = instant(given, "at");
  if (at === undefined) return clock;
  return { bootId: clock.bootId, mono: () => clock.mono(), now: () => at as UtcMs };
}
