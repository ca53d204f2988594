import type { Check } from "./check.ts";
import { rule } from "./finding.ts";

const COUNT = rule("I3", "a count is the sum of its notes and coins");
const MICROS_DECIMALS = 6;

interface CountRow {
  readonly id: number;
  readonly shift_id: string;
  readonly count_json: string;
  readonly counted: number;
}

/** Pieces of each denomination, multiplied and added up again. */
export const drawerCounts: Check = {
  rules: [COUNT],
  fromSchema: 3,
  *run({ database }) {
    for (const row of database.prepare<[], CountRow>("SELECT id, shift_id, count_json, counted FROM shift_count").iterate()) {
      const pieces = Object.entries(JSON.parse(row.count_json) as Readonly<Record<string, number>>);
      const sum = pieces.reduce((total, [face, count]) => total + microsOf(face) * BigInt(count), 0n);
      if (Number(sum) !== row.counted)
        yield { rule: COUNT, row: { count: row.id, shift: row.shift_id, counted: row.counted, computed: Number(sum) } };
    }
  },
};

/** "0.5" is 500,000 micros. */
function microsOf(face: string): bigint {
  const [whole = "", fraction = ""] = face.split(".");
  return BigInt(whole + fraction.padEnd(MICROS_DECIMALS, "0"));
}
