import type { BookFailure } from "../app/book-check.ts";

/** A book rewritten from its first entry fails at every one; nobody reads more than these. */
const NAMED_MAX = 20;

/** Collects what does not hold. */
export interface FailureList {
  add(check: string, detail: string): void;
  readonly all: readonly BookFailure[];
}

export function createFailureList(): FailureList {
  const all: BookFailure[] = [];
  return {
    add: (check, detail) => {
      if (all.length < NAMED_MAX) all.push({ check, detail });
    },
    all,
  };
}
