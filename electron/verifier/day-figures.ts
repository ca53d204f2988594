import { rule } from "./finding.ts";
import type { Watch } from "./watch.ts";

const FIGURES = rule("I1", "the figures of the days are the sums of the ledger");
const OF_DAYS = rule("I1", "the figures of the days are told of the days of their entries");
/** Entries that a program wrote about the book itself, before anybody's day. */
const NOT_OF_A_DAY = ["book-begun", "book-taken-over", "book-restored"];
const DAY_MS = 86_400_000;

interface Figure {
  entries: number;
  amount: number;
}

/** By the day, counted from 1970. */
type Days = Map<number, Figure>;

/** What the days up to one come to, itself among them. */
interface UpTo extends Readonly<Figure> {
  readonly day: number;
}

/** A business day begins at the shop's midnight, which a book does not know: person and kind are compared over all days first. */
export const dayFigures: Watch = {
  rules: [FIGURES, OF_DAYS],
  begin: ({ database }) => {
    const computed = new Map<string, Days>();
    return {
      see: ({ row: { person, kind, at_utc }, postings }) => {
        let amount = 0;
        for (const posting of postings) if (posting.amount > 0) amount += posting.amount;
        add(daysOf(computed, `${person} ${kind}`), { day: Math.floor(at_utc / DAY_MS), entries: 1, amount });
        return [];
      },
      *end() {
        const written = new Map<string, Days>();
        const rows = database.prepare<[], { key: string; day: string } & Figure>(
          "SELECT person || ' ' || kind AS key, day, entries, amount FROM rollup_day",
        );
        for (const { key, day, ...figure } of rows.iterate()) add(daysOf(written, key), { day: dayOfText(day), ...figure });
        for (const key of new Set([...computed.keys(), ...written.keys()])) {
          if (!written.has(key) && NOT_OF_A_DAY.some((kind) => key.endsWith(` ${kind}`))) continue;
          const [told, again] = [upToEach(written.get(key)), upToEach(computed.get(key))];
          const [all, allAgain] = [told.at(-1), again.at(-1)];
          if (all?.entries !== allAgain?.entries || all?.amount !== allAgain?.amount)
            yield { rule: FIGURES, row: { of: key, written: figureOf(all), computed: figureOf(allAgain) } };
          else {
            const [early, late] = [firstAhead(told, again), firstAhead(again, told)];
            if (early !== null) yield { rule: OF_DAYS, row: { of: key, upTo: textOfDay(early.day), written: figureOf(early) } };
            else if (late !== null) yield { rule: OF_DAYS, row: { of: key, upTo: textOfDay(late.day), computed: figureOf(late) } };
          }
        }
      },
    };
  },
};

function daysOf(figures: Map<string, Days>, key: string): Days {
  const days = figures.get(key) ?? new Map<number, Figure>();
  figures.set(key, days);
  return days;
}

function add(days: Days, { day, entries, amount }: UpTo): void {
  const figure = days.get(day) ?? { entries: 0, amount: 0 };
  days.set(day, figure);
  figure.entries += entries;
  figure.amount += amount;
}

function upToEach(days: Days = new Map()): readonly UpTo[] {
  let [entries, amount] = [0, 0];
  return [...days]
    .toSorted(([one], [other]) => one - other)
    .map(([day, figure]) => {
      entries += figure.entries;
      amount += figure.amount;
      return { day, entries, amount };
    });
}

/** The first day up to which there is more of the one than a day later of the other: no midnight is further than a day from Greenwich's. */
function firstAhead(one: readonly UpTo[], other: readonly UpTo[]): UpTo | null {
  let next = 0;
  for (const sum of one) {
    while ((other[next]?.day ?? Number.POSITIVE_INFINITY) <= sum.day + 1) next += 1;
    const most = other[next - 1];
    if (sum.entries > (most?.entries ?? 0) || sum.amount > (most?.amount ?? 0)) return sum;
  }
  return null;
}

function figureOf(sum: UpTo | undefined): Readonly<Figure> | null {
  return sum === undefined ? null : { entries: sum.entries, amount: sum.amount };
}

/** "2026-11-22"; a text that is no day is before all of them. */
function dayOfText(text: string): number {
  const day = Date.parse(`${text}T00:00:00Z`) / DAY_MS;
  return Number.isNaN(day) ? Number.NEGATIVE_INFINITY : day;
}

function textOfDay(day: number): string | null {
  return Number.isFinite(day) ? new Date(day * DAY_MS).toISOString().slice(0, 10) : null;
}
