import type { PostingRow } from "./chain-hash.ts";
import { rule } from "./finding.ts";
import { type Moved, POSTING_RULES, type PostingContext } from "./posting-rules.ts";
import type { Watch } from "./watch.ts";

const AS_RULED = rule("I1", "an entry moves what its kind and its row say");
const HAS_ROW = rule("I1", "an entry that moves money has its row");
/** Its postings are the balances the book was taken over with. */
const TAKEN_OVER = "book-taken-over";

/** Every entry's postings, made again from the row it is about. */
export const postingsAsRuled: Watch = {
  rules: [AS_RULED, HAS_ROW],
  begin: ({ database, schema }, rows) => {
    const tax = database
      .prepare<[{ sale: string }], number>(
        `SELECT (SELECT coalesce(sum(call.tax), 0) FROM sale_line JOIN call ON call.id = sale_line.call_id WHERE sale_id = @sale)
         + (SELECT coalesce(sum(item.tax), 0) FROM sale_item JOIN item ON item.id = sale_item.item_id WHERE sale_id = @sale)`,
      )
      .pluck();
    const paid = database.prepare<[string], { method: string; amount: number }>(
      `SELECT method, received - change AS amount FROM payment WHERE sale_id = ? ORDER BY ${schema < 4 ? "sale_id" : "line"}`,
    );
    const ofSale = {
      taxOfLines: (sale: string) => tax.get({ sale }) ?? 0,
      payments: (sale: string) => paid.all(sale),
    };
    let drawer: number | null = null;
    return {
      *see({ row: { seq, kind, ref }, postings }) {
        const context: PostingContext = { drawerBefore: drawer, ...ofSale, sale: rows.sale };
        for (const { account, amount } of postings) if (account === "drawer") drawer = (drawer ?? 0) + amount;
        if (kind === TAKEN_OVER) return;
        const row = rows.rowOf(kind, ref);
        if (row === null) {
          yield { rule: HAS_ROW, row: { entry: seq, kind, ref } };
          return;
        }
        const ruled = row === undefined ? [] : (POSTING_RULES[kind]?.(row, context) ?? []);
        if (sameInOrder(postings, ruled)) return;
        const [written, computed] = [balanced(postings.map(toMoved)), balanced(ruled)];
        if (JSON.stringify(written) !== JSON.stringify(computed))
          yield { rule: AS_RULED, row: { entry: seq, kind, ref, written, computed } };
      },
    };
  },
};

/** The usual case, seen at a glance: the same postings in the same order. */
function sameInOrder(postings: readonly PostingRow[], ruled: Moved): boolean {
  let line = 0;
  for (const [account, amount] of ruled) {
    if (amount === 0) continue;
    if (postings[line]?.account !== account || postings[line]?.amount !== amount) return false;
    line += 1;
  }
  return line === postings.length;
}

function toMoved({ account, amount }: PostingRow): readonly [string, number] {
  return [account, amount];
}

/** One sum an account, without those that come to nothing, in the order of their names. */
function balanced(moved: Moved): Readonly<Record<string, number>> {
  const sums = new Map<string, number>();
  for (const [account, amount] of moved) sums.set(account, (sums.get(account) ?? 0) + amount);
  return Object.fromEntries([...sums].filter(([, sum]) => sum !== 0).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
