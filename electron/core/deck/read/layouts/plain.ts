import { err, ok } from "../../../../../shared/kernel/result.ts";
import { columnSynonyms } from "../column-synonyms.ts";
import type { Layout } from "./layout.ts";

/** In our own exports: the price that the general rule makes of a cost, or none. It is no rate of the list. */
const COMPUTED = ["cost+markup", "none"];

/** A list of prefixes and prices, under whatever names. */
export const plain: Layout = {
  name: "plain",
  isKnownBy: () => false,
  columns: columnSynonyms,
  extras: { source: ["source"] },
  rates: ({ fields, extras }) =>
    COMPUTED.includes(extras.source ?? "") ? err({ code: "import/computed-price", field: "source" }) : ok([fields]),
};
