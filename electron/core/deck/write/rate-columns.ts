import type { ListColumn } from "./list-file.ts";

/** The columns of a deck file: a list that has them can be imported again. */
export const RATE_COLUMNS: readonly ListColumn[] = [
  { name: "prefix", kind: "text" },
  { name: "description", kind: "text" },
  { name: "unit", kind: "text" },
  { name: "value", kind: "amount" },
  { name: "increment", kind: "text" },
  { name: "connect", kind: "amount" },
  { name: "minimum", kind: "amount" },
  { name: "grace", kind: "whole" },
  { name: "from", kind: "text" },
  { name: "until", kind: "text" },
  { name: "band", kind: "text" },
];

/** Behind them in an exported list: what only a person looks at. */
export const COLUMNS_FOR_EVERYONE: readonly ListColumn[] = [{ name: "source", kind: "text" }];
export const COLUMNS_FOR_OWNERS: readonly ListColumn[] = [
  { name: "cost", kind: "amount" },
  { name: "cost unit", kind: "text" },
  { name: "markup %", kind: "amount" },
];
