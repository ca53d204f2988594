import { rule } from "./finding.ts";
import type { Watch } from "./watch.ts";

const FIGURES = rule("I1", "the figures of the days are the sums of the ledger");
/** Entries that a program wrote about the book itself, before anybody's day. */
const NOT_OF_A_DAY = ["book-begun", "book-taken-over", "book-restored"];

interface Figure {
  entries: number;
  amount: number;
}

/** A business day begins at the shop's midnight, which a book does not know: person and kind are compared over all days. */
export const dayFigures: Watch = {
  rules: [FIGURES],
  begin: ({ database }) => {
    const computed = new Map<string, Figure>();
    return {
      see: ({ row: { person, kind }, postings }) => {
        const figure = computed.get(`${person} ${kind}`) ?? { entries: 0, amount: 0 };
        computed.set(`${person} ${kind}`, figure);
        figure.entries += 1;
        for (const { amount } of postings) if (amount > 0) figure.amount += amount;
        return [];
      },
      *end() {
        const written = new Map(
          database
            .prepare<[], { key: string } & Figure>(
              "SELECT person || ' ' || kind AS key, sum(entries) AS entries, sum(amount) AS amount FROM rollup_day GROUP BY person, kind",
            )
            .all()
            .map(({ key, ...figure }) => [key, figure]),
        );
        for (const key of new Set([...computed.keys(), ...written.keys()])) {
          if (!written.has(key) && NOT_OF_A_DAY.some((kind) => key.endsWith(` ${kind}`))) continue;
          const [told, again] = [written.get(key), computed.get(key)];
          if (told?.entries !== again?.entries || told?.amount !== again?.amount)
            yield { rule: FIGURES, row: { of: key, written: told ?? null, computed: again ?? null } };
        }
      },
    };
  },
};
