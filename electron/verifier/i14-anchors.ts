import { type BookFile, HEAD_FILE } from "./book-file.ts";
import { anchorOf } from "./chain-hash.ts";
import type { Check } from "./check.ts";
import { type Finding, rule } from "./finding.ts";

const NOTED = rule("I14", "an anchor that left on a paper is still in the chain");
const GIVEN = rule("I14", "the anchors given by hand are in the chain");
const HEAD = rule("I14", "the book is not older than the head file beside it");

/** What the core writes beside the book after an entry: the newest head it knows of. */
interface Head {
  readonly book: string;
  readonly epoch: number;
  readonly seq: number;
  readonly hash: string;
}

/** Only what left the book can tell that its tail was cut off, or that it was written anew from its beginning. */
export const anchors: Check = {
  rules: [NOTED, GIVEN, HEAD],
  fromSchema: 3,
  *run(book) {
    yield* notedAnchors(book);
    const entry = book.database.prepare<[number], { hash: Uint8Array }>("SELECT hash FROM ledger WHERE seq = ?");
    for (const given of book.anchors) {
      const found = entry.get(given.seq);
      if (found === undefined) yield { rule: GIVEN, row: { anchor: given.text, entry: "is not there", entries: book.entries } };
      else if (!Buffer.from(found.hash).toString("hex").startsWith(given.hash))
        yield { rule: GIVEN, row: { anchor: given.text, written: anchorOf(given.seq, found.hash) } };
    }
    yield* headFile(book);
  },
};

/**
 * Anchors are printed and heads noted by programs that keep a ledger. A book without one that is held against them is not the book they
 * speak of: an old copy in its place, or one whose ledger is gone.
 */
export const anchorsWithoutLedger: Check = {
  rules: [GIVEN, HEAD],
  fromSchema: 0,
  untilSchema: 2,
  *run({ anchors: given, headNote, schema: version }) {
    const ledger = "from version 3 on";
    for (const { text } of given) yield { rule: GIVEN, row: { anchor: text, version, ledger } };
    if (headNote !== null) yield { rule: HEAD, row: { file: HEAD_FILE, version, ledger } };
  },
};

function* notedAnchors({ database }: BookFile): Iterable<Finding> {
  const broken = database.prepare<[], { seq: number; hash: Uint8Array; kind: string; ref: string; written: Uint8Array | null }>(
    `SELECT anchor.seq, anchor.hash, anchor.kind, anchor.ref, ledger.hash AS written
     FROM anchor LEFT JOIN ledger ON ledger.seq = anchor.seq WHERE anchor.seq > 0 AND ledger.hash IS NOT anchor.hash`,
  );
  for (const { seq, hash, kind, ref, written } of broken.iterate()) {
    yield {
      rule: NOTED,
      row: { anchor: anchorOf(seq, hash), kind, ref, written: written === null ? "no such entry" : anchorOf(seq, written) },
    };
  }
}

function* headFile(book: BookFile): Iterable<Finding> {
  // A book that was copied by hand comes without one; the report says so.
  if (book.headNote === null) return;
  const head = headOf(book.headNote);
  if (head === null) {
    yield { rule: HEAD, row: { file: HEAD_FILE, words: "holds no head of a book" } };
    return;
  }
  if (head.book !== book.id) yield { rule: HEAD, row: { file: HEAD_FILE, bookInFile: head.book, book: book.id } };
  if (head.epoch > book.epoch) yield { rule: HEAD, row: { file: HEAD_FILE, epochInFile: head.epoch, epoch: book.epoch } };
  // A restored book goes on in a later epoch, from an older head: what follows is no longer the file's.
  if (head.book !== book.id || head.epoch !== book.epoch || head.seq === 0) return;
  const hash = book.database.prepare<[number], Uint8Array>("SELECT hash FROM ledger WHERE seq = ?").pluck().get(head.seq);
  if (hash === undefined) yield { rule: HEAD, row: { file: HEAD_FILE, entry: head.seq, entries: book.entries } };
  else if (Buffer.from(hash).toString("hex") !== head.hash.toLowerCase())
    yield { rule: HEAD, row: { file: HEAD_FILE, entry: head.seq, written: Buffer.from(hash).toString("hex"), inFile: head.hash } };
}

/** Null where the text is none. */
function headOf(text: string): Head | null {
  try {
    const { book, epoch, seq, hash } = JSON.parse(text) as Partial<Head>;
    const isHead = typeof book === "string" && typeof epoch === "number" && typeof seq === "number" && typeof hash === "string";
    return isHead ? { book, epoch, seq, hash } : null;
  } catch {
    return null;
  }
}
