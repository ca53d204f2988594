import { rule } from "./finding.ts";
import type { Watch } from "./watch.ts";

const EPOCH = rule("I25", "a new epoch begins with the entry that says the book was restored");
const LAST = rule("I25", "the book is of the epoch of its last entry");

export const epochs: Watch = {
  rules: [EPOCH, LAST],
  begin: (book) => {
    let epoch = 1;
    return {
      *see({ row }) {
        const isRestored = row.kind === "book-restored";
        if (isRestored ? row.epoch <= epoch : row.epoch !== epoch)
          yield { rule: EPOCH, row: { entry: row.seq, kind: row.kind, epoch: row.epoch, before: epoch } };
        epoch = row.epoch;
      },
      *end() {
        if (book.epoch !== epoch) yield { rule: LAST, row: { book: book.epoch, lastEntry: epoch } };
      },
    };
  },
};
