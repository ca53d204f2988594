import type { SqliteDatabase } from "../../node-kit/sqlite-open.ts";

export interface Figure {
  readonly count: number;
  readonly amount: number;
}

/** What happened in a shift, summed from the ledger and its rows; amounts in micros. */
export interface ShiftFigures {
  readonly methods: readonly (Figure & { readonly method: "cash" | "card" | "transfer" })[];
  readonly calls: { readonly count: number; readonly seconds: number };
  /** Sold beside the calls; each of several pieces counts. */
  readonly items: Figure;
  /** Calls given away as they ended, and calls written off later. */
  readonly uncharged: Figure;
  readonly discounts: Figure;
  readonly rounding: number;
  readonly reprints: number;
  readonly voids: Figure;
  readonly drawerOpenings: number;
  /** Postings on the drawer by kind of entry, what went in and what went out. */
  readonly drawer: readonly DrawerSum[];
}

export interface DrawerSum {
  readonly kind: string;
  readonly in_count: number;
  readonly in_sum: number;
  readonly out_count: number;
  readonly out_sum: number;
}

/** As the index of the shifts says it, so that it is taken. */
const NOT_CHARGED = "ledger.kind <> 'call-charged'";

const QUERIES = {
  // A sale that was paid in several ways counts in each of them; what a deposit paid of a sale counts in the way that paid the rest.
  methods: `SELECT method, count(*) AS count, sum(payment.amount + iif(EXISTS (SELECT 1 FROM payment AS next
      WHERE next.sale_id = sale.id AND next.line > payment.line), 0, sale.deposit)) AS amount
    FROM sale JOIN payment ON payment.sale_id = sale.id WHERE sale.shift_id = ? GROUP BY method`,
  calls: `SELECT count(*) AS count, coalesce(sum(call.billed_seconds), 0) AS seconds FROM sale JOIN sale_line ON sale_line.sale_id = sale.id
    JOIN call ON call.id = sale_line.call_id WHERE sale.shift_id = ? AND sale_line.amount > 0`,
  items: `SELECT coalesce(sum(item.quantity), 0) AS count, coalesce(sum(sale_item.amount), 0) AS amount FROM sale
    JOIN sale_item ON sale_item.sale_id = sale.id JOIN item ON item.id = sale_item.item_id WHERE sale.shift_id = ?`,
  givenAway: `SELECT count(*) AS count, coalesce(sum(json_extract(facts, '$.notional')), 0) AS amount FROM ledger
    WHERE shift_id = ? AND ${NOT_CHARGED} AND kind = 'call-given-away' AND json_extract(facts, '$.notional') > 0`,
  writtenOff: "SELECT count(*) AS count, coalesce(sum(amount), 0) AS amount FROM write_off WHERE shift_id = ?",
  discounts: "SELECT count(*) AS count, coalesce(sum(discount), 0) AS amount FROM sale WHERE shift_id = ? AND discount > 0",
  rounding: "SELECT count(*) AS count, coalesce(sum(rounding), 0) AS amount FROM sale WHERE shift_id = ?",
  reprints: `SELECT count(*) AS count, 0 AS amount FROM ledger
    WHERE shift_id = ? AND ${NOT_CHARGED} AND kind = 'receipt-copied' AND json_extract(facts, '$.paper') = 'sale'`,
  voids: `SELECT count(*) AS count, coalesce(sum(sale.total), 0) AS amount FROM reversal JOIN sale ON sale.id = reversal.sale_id
    WHERE reversal.shift_id = ? AND reversal.kind = 'void'`,
  openings: `SELECT count(*) AS count, 0 AS amount FROM ledger
    WHERE shift_id = ? AND ${NOT_CHARGED} AND kind = 'drawer-opened' AND json_extract(facts, '$.cause') = 'no-sale'`,
  drawer: `SELECT ledger.kind, sum(posting.amount > 0) AS in_count, sum(max(posting.amount, 0)) AS in_sum,
    sum(posting.amount < 0) AS out_count, sum(max(-posting.amount, 0)) AS out_sum
    FROM ledger JOIN posting ON posting.seq = ledger.seq AND posting.account = 'drawer'
    WHERE ledger.shift_id = ? AND ${NOT_CHARGED} AND ledger.kind NOT IN ('shift-opened', 'shift-closed') GROUP BY ledger.kind`,
} as const;

export function createShiftFigures(database: SqliteDatabase): (shiftId: string) => ShiftFigures {
  // Asked for once a shift: made ready when it is.
  const rows = <Row>(query: keyof typeof QUERIES, shiftId: string) => database.prepare<[string], Row>(QUERIES[query]).all(shiftId);
  const figure = (query: keyof typeof QUERIES, shiftId: string): Figure => rows<Figure>(query, shiftId)[0] ?? { count: 0, amount: 0 };
  return (shiftId) => {
    const [givenAway, writtenOff] = [figure("givenAway", shiftId), figure("writtenOff", shiftId)];
    return {
      methods: rows<ShiftFigures["methods"][number]>("methods", shiftId),
      calls: rows<ShiftFigures["calls"]>("calls", shiftId)[0] ?? { count: 0, seconds: 0 },
      items: figure("items", shiftId),
      uncharged: { count: givenAway.count + writtenOff.count, amount: givenAway.amount + writtenOff.amount },
      discounts: figure("discounts", shiftId),
      rounding: figure("rounding", shiftId).amount,
      reprints: figure("reprints", shiftId).count,
      voids: figure("voids", shiftId),
      drawerOpenings: figure("openings", shiftId).count,
      drawer: rows<DrawerSum>("drawer", shiftId),
    };
  };
}
