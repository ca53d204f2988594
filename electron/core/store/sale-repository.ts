import type { SqliteDatabase } from "../../node-kit/sqlite-open.ts";

export interface SaleRow {
  readonly id: string;
  readonly session_id: string;
  readonly shift_id: string;
  readonly cabin: number;
  readonly at_utc: number;
  readonly user: string;
  readonly subtotal: number;
  readonly rounding: number;
  readonly deposit: number;
  readonly deposit_returned: number;
  readonly total: number;
  readonly wants_print: number;
}

export interface PaymentRow {
  readonly sale_id: string;
  readonly method: "cash" | "card" | "transfer";
  readonly amount: number;
  readonly received: number;
  readonly change: number;
}

/** A sale with its receipt and payment. */
export type FullSaleRow = SaleRow & Omit<PaymentRow, "sale_id"> & { readonly series: string; readonly number: number };

export interface SaleRepository {
  insert(sale: SaleRow, payment: PaymentRow, lines: readonly { readonly callId: string; readonly amount: number }[]): void;
  /** Takes the next number of the series, in the caller's transaction: a receipt and its sale exist together or not at all. */
  numberReceipt(series: string, saleId: string): number;
  byId(id: string): FullSaleRow | null;
  last(): FullSaleRow | null;
  page(
    range: { readonly fromUtc: number | null; readonly toUtc: number | null },
    offset: number,
    size: number,
  ): { readonly total: number; readonly rows: readonly FullSaleRow[] };
}

const SELECT = `SELECT sale.*, payment.method, payment.amount, payment.received, payment.change, receipt.series, receipt.number
  FROM sale JOIN payment ON payment.sale_id = sale.id JOIN receipt ON receipt.sale_id = sale.id`;
const RANGE = "(@fromUtc IS NULL OR at_utc >= @fromUtc) AND (@toUtc IS NULL OR at_utc < @toUtc)";

export function createSaleRepository(database: SqliteDatabase): SaleRepository {
  const insertSale = database.prepare<
    [SaleRow]
  >(`INSERT INTO sale (id, session_id, shift_id, cabin, at_utc, user, subtotal, rounding, deposit, deposit_returned, total, wants_print)
    VALUES (@id, @session_id, @shift_id, @cabin, @at_utc, @user, @subtotal, @rounding, @deposit, @deposit_returned, @total, @wants_print)`);
  const insertPayment = database.prepare<[PaymentRow]>(
    "INSERT INTO payment (sale_id, method, amount, received, change) VALUES (@sale_id, @method, @amount, @received, @change)",
  );
  const insertLine = database.prepare<[string, string, number]>("INSERT INTO sale_line (sale_id, call_id, amount) VALUES (?, ?, ?)");
  const nextNumber = database.prepare<[string, string, string], { number: number }>(
    "INSERT INTO receipt (series, number, sale_id) SELECT ?, coalesce(max(number), 0) + 1, ? FROM receipt WHERE series = ? RETURNING number",
  );
  const byId = database.prepare<[string], FullSaleRow>(`${SELECT} WHERE sale.id = ?`);
  const last = database.prepare<[], FullSaleRow>(`${SELECT} ORDER BY sale.seq DESC LIMIT 1`);
  const count = database.prepare<[{ fromUtc: number | null; toUtc: number | null }], { total: number }>(
    `SELECT count(*) AS total FROM sale WHERE ${RANGE}`,
  );
  const rows = database.prepare<[{ fromUtc: number | null; toUtc: number | null; offset: number; size: number }], FullSaleRow>(
    `${SELECT} WHERE ${RANGE} ORDER BY sale.seq DESC LIMIT @size OFFSET @offset`,
  );
  return {
    insert: (sale, payment, lines) => {
      insertSale.run(sale);
      insertPayment.run(payment);
      for (const line of lines) insertLine.run(sale.id, line.callId, line.amount);
    },
    numberReceipt: (series, saleId) => nextNumber.get(series, saleId, series)?.number ?? 0,
    byId: (id) => byId.get(id) ?? null,
    last: () => last.get() ?? null,
    page: (range, offset, size) => ({ total: count.get(range)?.total ?? 0, rows: rows.all({ ...range, offset, size }) }),
  };
}
