import { type CellWords, type ColumnOf, listInColumns } from "./list-columns.ts";
import type { ListFile } from "./list-file.ts";
import type { ListWords } from "./list-words.ts";
import type { SaleInFile } from "./sales-in-file.ts";

/** Sales as a list: what each came to and how it was paid. */
export function saleList(sales: Iterable<SaleInFile>, words: ListWords): ListFile {
  return listInColumns(sales, words, saleColumns);
}

function saleColumns({ t, money, shopTime, utcTime }: CellWords): readonly ColumnOf<SaleInFile>[] {
  return [
    ["exports.series", "text", ({ sale }) => sale.series],
    ["exports.receipt", "whole", ({ sale }) => String(sale.number)],
    ["exports.time", "text", ({ sale }) => shopTime(sale.at_utc)],
    ["exports.timeUtc", "text", ({ sale }) => utcTime(sale.at_utc)],
    ["exports.cabin", "whole", ({ sale }) => String(sale.cabin)],
    ["exports.calls", "whole", ({ calls }) => String(calls)],
    ["exports.items", "whole", ({ items }) => String(items)],
    ["exports.state", "text", ({ sale }) => t(`exports.${stateOf(sale)}`)],
    ["exports.method", "text", ({ sale }) => t(`tender.${sale.method}`)],
    ["exports.paidCash", "amount", ({ paid }) => money(paid.cash)],
    ["exports.paidCard", "amount", ({ paid }) => money(paid.card)],
    ["exports.paidTransfer", "amount", ({ paid }) => money(paid.transfer)],
    ["exports.subtotal", "amount", ({ sale }) => money(sale.subtotal)],
    ["exports.discount", "amount", ({ sale }) => money(sale.discount)],
    ["exports.rounding", "amount", ({ sale }) => money(sale.rounding)],
    ["exports.total", "amount", ({ sale }) => money(sale.total)],
    ["exports.tax", "amount", ({ sale }) => money(sale.tax)],
    ["exports.deposit", "amount", ({ sale }) => money(sale.deposit)],
    ["exports.received", "amount", ({ sale }) => money(sale.received)],
    // All that was handed over: change and deposit given back.
    ["exports.change", "amount", ({ sale }) => money(sale.change + sale.deposit_returned)],
    ["exports.givenBack", "amount", ({ sale }) => money(sale.refunded)],
    ["exports.user", "text", ({ sale }) => sale.user],
    ["exports.id", "text", ({ sale }) => sale.id],
  ];
}

function stateOf(sale: SaleInFile["sale"]): "paid" | "voided" | "refunded" {
  return sale.voided === 1 ? "voided" : sale.refunded > 0 ? "refunded" : "paid";
}
