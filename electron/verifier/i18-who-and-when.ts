import { rule } from "./finding.ts";
import type { Watch } from "./watch.ts";

const PERSON = rule("I18", "every entry names a person of the shop");
const SHIFT = rule("I18", "every entry stands in the shift that was open");
const MONEY = rule("I18", "cash moves in an open shift alone");
const OF_ROW = rule("I18", "a row stands in the shift its entry stands in");
/** The shop itself, where it has no people, and the program. */
const NOBODY = ["house", "core"];
/** Told while a shift begins or ends: in it or outside. */
const AT_THE_EDGE = ["shift-opened", "shift-closed", "book-begun", "book-taken-over", "book-restored"];

export const whoAndWhen: Watch = {
  rules: [PERSON, SHIFT, MONEY, OF_ROW],
  begin: ({ database }, rows) => {
    const person = database.prepare<[string], number>("SELECT 1 FROM person WHERE id = ?").pluck();
    const known = new Set(NOBODY);
    let open: string | null = null;
    let closing: string | null = null;
    return {
      *see({ row, postings }) {
        const { seq, kind, ref, shift_id } = row;
        if (!known.has(row.person)) {
          if (person.get(row.person) === undefined) yield { rule: PERSON, row: { entry: seq, kind, ref, person: row.person } };
          known.add(row.person);
        }
        // A book that was taken over in the middle of a shift goes on in it.
        if (kind === "book-taken-over" || kind === "book-restored") open = shift_id;
        // The slip of a close is told in the act that closes.
        const isOfClose = closing !== null && row.operation_id === closing;
        if (!AT_THE_EDGE.includes(kind) && shift_id !== open && !isOfClose)
          yield { rule: SHIFT, row: { entry: seq, kind, ref, shift: shift_id, open } };
        if (shift_id === null && !AT_THE_EDGE.includes(kind) && postings.some(({ account }) => account === "drawer"))
          yield { rule: MONEY, row: { entry: seq, kind, ref } };
        const inRow = rows.rowOf(kind, ref)?.shift_id;
        if (inRow !== undefined && inRow !== shift_id) yield { rule: OF_ROW, row: { entry: seq, kind, ref, row: inRow, chain: shift_id } };
        if (kind === "shift-opened") open = ref;
        if (kind === "shift-closed") [open, closing] = [null, row.operation_id];
      },
    };
  },
};
