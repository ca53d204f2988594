import type { SqliteDatabase } from "../../node-kit/sqlite-open.ts";

export interface SaleRow {
  readonly id: string;
  readonly session_id: string;
  readonly shift_id: string;
  readonly cabin: number;
  readonly at_utc: number;
  readonly user: string;
  readonly subtotal: number;
  readonly discount: number;
  readonly discount_reason: string | null;
  readonly rounding: number;
  readonly deposit: number;
  readonly deposit_returned: number;
  readonly total: number;
  readonly tax: number;
  readonly approval_id: string | null;
  readonly wants_print: number;
}

export interface PaymentRow {
  readonly sale_id: string;
  /** 0 for the first of a sale. */
  readonly line: number;
  readonly method: "cash" | "card" | "transfer";
  readonly amount: number;
  readonly received: number;
  readonly change: number;
}

/** A sale with its receipt and payments, and what was done to it since. */
export interface FullSaleRow extends SaleRow {
  /** "mixed": by several. */
  readonly method: PaymentRow["method"] | "mixed";
  /** Of all payments together. */
  readonly amount: number;
  readonly received: number;
  readonly change: number;
  readonly series: string;
  readonly number: number;
  readonly voided: number;
  /** What was given back of it, and the tax in that. */
  readonly refunded: number;
  readonly refunded_tax: number;
}

/** What a sale is written with, in the caller's transaction. */
export interface SaleParts {
  readonly payments: readonly PaymentRow[];
  readonly calls: readonly { readonly id: string; readonly price: number }[];
  readonly items: readonly { readonly id: string; readonly amount: number }[];
}

export interface SaleFilter {
  readonly fromUtc: number | null;
  readonly toUtc: number | null;
  readonly state?: "paid" | "void" | "refunded" | undefined;
  readonly shiftId?: string | undefined;
  /** Any of what is there. */
  readonly search?: SaleSearch | undefined;
}

/** What a text a person typed may mean; null where it cannot be that. */
export interface SaleSearch {
  readonly series: string | null;
  readonly number: number | null;
  readonly cabin: number | null;
  readonly total: number | null;
  /** Some digits of a number that was called. */
  readonly phone: string | null;
}

export interface SaleRepository {
  insert(sale: SaleRow, parts: SaleParts): void;
  /** How it was paid: the parts that were named, and last the rest. */
  payments(saleId: string): readonly PaymentRow[];
  /** Takes the next number of the series, in the caller's transaction: a receipt and its sale exist together or not at all. */
  numberReceipt(series: string, saleId: string): number;
  byId(id: string): FullSaleRow | null;
  last(): FullSaleRow | null;
  /** When it was made, by the clock that only runs on; null for a sale older than the ledger. */
  madeAt(id: string): { readonly mono: number; readonly bootId: string } | null;
  page(filter: SaleFilter, offset: number, size: number): { readonly total: number; readonly rows: readonly FullSaleRow[] };
  /** The newest of a filter with a smaller `seq` than this: what is sold meanwhile moves none of them. */
  pageBefore(filter: SaleFilter, before: number, size: number): readonly (FullSaleRow & { readonly seq: number })[];
}

const VOIDED = "EXISTS (SELECT 1 FROM reversal WHERE reversal.sale_id = sale.id AND reversal.kind = 'void')";
const BACK = "FROM reversal WHERE reversal.sale_id = sale.id AND reversal.kind = 'refund'";
const FROM = "FROM sale JOIN payment ON payment.sale_id = sale.id AND payment.line = 0 JOIN receipt ON receipt.sale_id = sale.id";
const PAID = (column: string) => `(SELECT sum(paid.${column}) FROM payment AS paid WHERE paid.sale_id = sale.id) AS ${column}`;
const SELECT = `SELECT sale.*, iif(EXISTS (SELECT 1 FROM payment AS paid WHERE paid.sale_id = sale.id AND paid.line = 1), 'mixed', payment.method) AS method,
  ${PAID("amount")}, ${PAID("received")}, ${PAID("change")}, receipt.series, receipt.number,
  ${VOIDED} AS voided, (SELECT coalesce(sum(reversal.amount), 0) ${BACK}) AS refunded, (SELECT coalesce(sum(reversal.tax), 0) ${BACK}) AS refunded_tax ${FROM}`;
/** The condition of a `SaleFilter`. It names only what narrows, so that an index is taken. */
function saleCondition({ fromUtc, toUtc, state, shiftId, search }: SaleFilter): string {
  const conditions = [
    fromUtc !== null && "sale.at_utc >= @fromUtc",
    toUtc !== null && "sale.at_utc < @toUtc",
    shiftId !== undefined && "sale.shift_id = @shiftId",
    state !== undefined && `@state = CASE WHEN ${VOIDED} THEN 'void' WHEN EXISTS (SELECT 1 ${BACK}) THEN 'refunded' ELSE 'paid' END`,
    search !== undefined &&
      `((receipt.number = @number AND (@series IS NULL OR receipt.series = @series)) OR sale.cabin = @cabin OR sale.total = @total
      OR (@phone IS NOT NULL AND EXISTS (SELECT 1 FROM sale_line JOIN call ON call.id = sale_line.call_id
        WHERE sale_line.sale_id = sale.id AND instr(call.dialled, @phone) > 0)))`,
  ].filter((condition) => condition !== false);
  return conditions.length === 0 ? "TRUE" : conditions.join(" AND ");
}

export function createSaleRepository(database: SqliteDatabase, depositsMoved: () => void): SaleRepository {
  const insertSale = database.prepare<[SaleRow]>(`INSERT INTO sale (id, session_id, shift_id, cabin, at_utc, user, subtotal,
    discount, discount_reason, rounding, deposit, deposit_returned, total, tax, approval_id, wants_print)
    VALUES (@id, @session_id, @shift_id, @cabin, @at_utc, @user, @subtotal,
    @discount, @discount_reason, @rounding, @deposit, @deposit_returned, @total, @tax, @approval_id, @wants_print)`);
  const insertPayment = database.prepare<[PaymentRow]>(
    "INSERT INTO payment (sale_id, line, method, amount, received, change) VALUES (@sale_id, @line, @method, @amount, @received, @change)",
  );
  const payments = database.prepare<[string], PaymentRow>("SELECT * FROM payment WHERE sale_id = ? ORDER BY line");
  const insertLine = database.prepare<[string, string, number]>("INSERT INTO sale_line (sale_id, call_id, amount) VALUES (?, ?, ?)");
  const insertItem = database.prepare<[string, string, number]>("INSERT INTO sale_item (sale_id, item_id, amount) VALUES (?, ?, ?)");
  const nextNumber = database.prepare<[object], { number: number }>(
    `INSERT INTO receipt (series, number, sale_id) SELECT @series, max(coalesce(max(number), 0),
      (SELECT coalesce(max(CAST(value AS INTEGER)), 0) FROM setting WHERE key = 'numbers.after.receipt.' || @series)) + 1, @saleId
      FROM receipt WHERE series = @series RETURNING number`,
  );
  const byId = database.prepare<[string], FullSaleRow>(`${SELECT} WHERE sale.id = CAST(? AS TEXT)`);
  const last = database.prepare<[], FullSaleRow>(`${SELECT} ORDER BY sale.seq DESC LIMIT 1`);
  const madeAt = database.prepare<[string], { mono: number; bootId: string }>(
    "SELECT mono, boot_id AS bootId FROM ledger WHERE ref = CAST(? AS TEXT) AND kind = 'sale'",
  );
  return {
    insert: (sale, parts) => {
      insertSale.run(sale);
      for (const payment of parts.payments) insertPayment.run(payment);
      for (const { id, price } of parts.calls) insertLine.run(sale.id, id, price);
      for (const { id, amount } of parts.items) insertItem.run(sale.id, id, amount);
      depositsMoved();
    },
    payments: (saleId) => payments.all(saleId),
    numberReceipt: (series, saleId) => nextNumber.get({ series, saleId })?.number ?? 0,
    byId: (id) => byId.get(id) ?? null,
    last: () => last.get() ?? null,
    madeAt: (id) => madeAt.get(id) ?? null,
    page: (filter, offset, size) => {
      const [given, condition] = [columnsOfFilter(filter), saleCondition(filter)];
      const count = database.prepare<[object], { total: number }>(`SELECT count(*) AS total ${countedFrom(filter)} WHERE ${condition}`);
      const rows = database.prepare<[object], FullSaleRow>(
        `${SELECT} WHERE ${condition} ORDER BY sale.seq DESC LIMIT @size OFFSET @offset`,
      );
      return { total: count.get(given)?.total ?? 0, rows: rows.all({ ...given, offset, size }) };
    },
    pageBefore: (filter, before, size) =>
      database
        .prepare<[object], FullSaleRow & { readonly seq: number }>(
          `${SELECT} WHERE sale.seq < @before AND ${saleCondition(filter)} ORDER BY sale.seq DESC LIMIT @size`,
        )
        .all({ ...columnsOfFilter(filter), before, size }),
  };
}

/** Every sale has a receipt: counting them needs it only where its number is asked for. */
function countedFrom({ search }: SaleFilter): string {
  return search === undefined ? "FROM sale" : FROM;
}

function columnsOfFilter({ fromUtc, toUtc, state, shiftId, search }: SaleFilter): object {
  const { series, number, cabin, total, phone } = search ?? { series: null, number: null, cabin: null, total: null, phone: null };
  return { fromUtc, toUtc, state: state ?? null, shiftId: shiftId ?? null, series, number, cabin, total, phone };
}
