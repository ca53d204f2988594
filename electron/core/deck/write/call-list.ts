import type { CallInFile } from "./calls-in-file.ts";
import { type CellWords, type ColumnOf, listInColumns } from "./list-columns.ts";
import type { ListFile } from "./list-file.ts";
import type { ListWords } from "./list-words.ts";

/** Calls as a list: what each was, when, how long and for how much it was sold. */
export function callList(calls: Iterable<CallInFile>, words: ListWords): ListFile {
  return listInColumns(calls, words, callColumns);
}

function callColumns({ t, money, shopTime, utcTime }: CellWords): readonly ColumnOf<CallInFile>[] {
  return [
    ["exports.time", "text", (call) => shopTime(call.authorised_utc)],
    ["exports.timeUtc", "text", (call) => utcTime(call.authorised_utc)],
    ["exports.cabin", "whole", (call) => String(call.cabin)],
    ["exports.number", "text", (call) => call.dialled],
    ["exports.destination", "text", (call) => call.destination],
    ["exports.prefix", "text", (call) => call.prefix],
    ["exports.result", "text", (call) => t(`call.${call.state}`)],
    ["exports.cause", "text", (call) => call.cause],
    ["exports.answered", "text", (call) => shopTime(call.answered_utc)],
    ["exports.answeredUtc", "text", (call) => utcTime(call.answered_utc)],
    ["exports.ended", "text", (call) => shopTime(call.ended_utc)],
    ["exports.endedUtc", "text", (call) => utcTime(call.ended_utc)],
    ["exports.seconds", "whole", (call) => String(call.billed_seconds)],
    ["exports.unitPrice", "amount", (call) => call.value],
    ["exports.unit", "text", (call) => t(`exports.${call.unit}`)],
    ["exports.increment", "text", (call) => call.increment],
    ["exports.band", "text", (call) => call.band],
    ["exports.charge", "amount", (call) => money(isWrittenOff(call) ? 0 : call.price)],
    ["exports.tax", "amount", (call) => money(isWrittenOff(call) ? 0 : call.tax)],
    // What it would have cost; a call that is charged has it too.
    ["exports.uncharged", "amount", (call) => money(isWrittenOff(call) || call.uncharged_reason !== null ? call.notional : 0)],
    ["exports.unchargedReason", "text", (call) => call.written_off_reason ?? call.uncharged_reason],
    ["exports.unchargedBy", "text", (call) => call.written_off_user ?? call.uncharged_user],
    ["exports.receipt", "text", (call) => call.receipt],
    ["exports.id", "text", (call) => call.id],
  ];
}

/** Taken off its account after its end: it is owed no more. */
function isWrittenOff(call: CallInFile): boolean {
  return call.written_off_reason !== null;
}
