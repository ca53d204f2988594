import type { Act, Answer } from "./day-acts.ts";
import type { DayLine } from "./day-order.ts";

/** What the shop was told, outside of its book: every act that was asked, and every answer that arrived. */
export interface DayLedger {
  /** Takes in what one process said; returns what is wrong with it. */
  take(lines: readonly DayLine[]): readonly string[];
  /** Asked and never answered: nobody knows whether it was done. */
  unanswered(): readonly Act[];
  answered(): ReadonlyMap<string, { readonly act: Act; readonly answer: Answer }>;
}

export function createDayLedger(): DayLedger {
  const answered = new Map<string, { readonly act: Act; readonly answer: Answer }>();
  const open = new Map<string, Act>();
  return {
    take: (lines) => {
      const faults: string[] = [];
      for (const line of lines) {
        if ("asked" in line) open.set(line.asked.request.operationId, line.asked);
        if (!("answered" in line)) continue;
        const act = open.get(line.answered);
        const before = answered.get(line.answered);
        open.delete(line.answered);
        if (act === undefined) faults.push(`ANSWER: to what was not asked: ${line.answered}`);
        else if (before?.answer.ok === true && JSON.stringify(before.answer) !== JSON.stringify(line.answer))
          faults.push(
            `ANSWER: ${act.command} ${line.answered} was answered ${JSON.stringify(before.answer)} and then ${JSON.stringify(line.answer)}`,
          );
        if (act !== undefined) answered.set(line.answered, { act, answer: line.answer });
      }
      return faults;
    },
    unanswered: () => [...open.values()],
    answered: () => answered,
  };
}
