import { callList } from "../write/call-list.ts";
import { type CallsInFile, callsInFile } from "../write/calls-in-file.ts";
import type { ListWords } from "../write/list-words.ts";
import { type ListTarget, writeListFile } from "../write/write-list-file.ts";
import type { JobTools } from "./deck-job.ts";

/** Writes the calls of a filter as a file, newest first. */
export function exportCalls(input: ListTarget & { readonly filter: CallsInFile; readonly words: ListWords }, tools: JobTools) {
  return writeListFile(callList(callsInFile(tools.readBook(), input.filter), input.words), input, tools);
}
