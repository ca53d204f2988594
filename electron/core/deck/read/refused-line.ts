import type { RefusedLineView } from "../../../../shared/contract/rates-view.ts";

export type RefusedLine = RefusedLineView;

/** Lines kept with their texts. Who has more wrong lines than that has chosen the wrong columns. */
const LINES_KEPT_MAX = 10_000;
const TEXT_LENGTH_MAX = 200;

/** Collects the lines that cannot be taken: the exact number, and the first of them with their texts. */
export interface RefusedLines {
  add(refused: RefusedLine): void;
  /** Lines, not problems: a line of several prefixes counts once. */
  readonly count: number;
  /** In the order of their numbers. */
  lines(): readonly RefusedLine[];
}

export function createRefusedLines(): RefusedLines {
  const kept: RefusedLine[] = [];
  const numbers = new Set<number>();
  return {
    add: (refused) => {
      if (numbers.has(refused.line)) return;
      numbers.add(refused.line);
      if (kept.length < LINES_KEPT_MAX) kept.push({ ...refused, text: shortened(refused.text) });
    },
    get count() {
      return numbers.size;
    },
    lines: () => kept.toSorted((a, b) => a.line - b.line),
  };
}

function shortened(text: string): string {
  return text.length <= TEXT_LENGTH_MAX ? text : `${text.slice(0, TEXT_LENGTH_MAX - 1)}…`;
}

/** What stands on the line, in the words of the log and of the command. */
export function refusedText({ text, earlierLine }: RefusedLine): string {
  return earlierLine === undefined ? text : `${text} (line ${earlierLine} has it)`;
}
