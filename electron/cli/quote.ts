import { quoteView } from "../core/app/quote-view.ts";
import { createRateBook } from "../core/app/rate-book.ts";
import { type Command, UsageError } from "./command.ts";
import { openBook } from "./open-book.ts";
import { optionalText, requiredText } from "./option-values.ts";
import { complain, say, sayJson } from "./say.ts";

export const quote: Command = {
  usage: "timbre quote --data DIR [--profile shop.json] NUMBER [--json]",
  options: { data: { type: "string" }, profile: { type: "string" } },
  run: async (given) => {
    const [number, ...rest] = given.positionals;
    if (number === undefined || rest.length > 0) throw new UsageError("one NUMBER is wanted");
    const dataDir = requiredText(given, "data");
    const opened = openBook(dataDir, optionalText(given, "profile"));
    if (!opened.ok) {
      complain(opened.error);
      return 1;
    }
    const { store, shop } = opened.value;
    const view = quoteView(number, createRateBook(store.decks, shop).quote(number));
    store.close();
    if (given.values.json === true) sayJson(view);
    else if (view.refused === null)
      say(
        `${number}  ${view.destination}  ${view.value} per ${view.unit}, ${view.increment}  (${view.source}${view.prefix === null ? "" : ` ${view.prefix}`})`,
      );
    if (view.refused === null) return 0;
    complain(`${number}: refused, ${view.refused}`);
    return 1;
  },
};
