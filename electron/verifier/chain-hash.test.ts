import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { type EntryOfVector, readBookVector } from "../../fixtures/book-vectors/read-book-vector.ts";
import { canonicalEntry } from "../../shared/ledger/canonical-entry.ts";
import { anchorText } from "../core/book/anchor-text.ts";
import { chainHash, genesisHash } from "../core/book/chain-hash.ts";
import { anchorOf, type EntryRow, entryText, firstHash, nextHash } from "./chain-hash.ts";
import { parseAnchor } from "./parse-anchor.ts";

const vector = readBookVector("chain-1");
const bytes = (hex: string) => Buffer.from(hex, "hex");
const hashBefore = (index: number) => bytes(vector.entries[index - 1]?.hash ?? vector.hash0);

/** As the columns of the book have it. */
function rowOf({ atUtc, bootId, clockDoubtful, shiftId, operationId, hash, ...entry }: EntryOfVector): EntryRow {
  const renamed = { at_utc: atUtc, boot_id: bootId, clock_doubtful: clockDoubtful, shift_id: shiftId, operation_id: operationId };
  return { ...entry, ...renamed, hash: bytes(hash) };
}

describe("the golden chain", () => {
  test("starts from the book's id, for the product and for the verifier", () => {
    expect(Buffer.from(genesisHash(vector.book)).toString("hex")).toBe(vector.hash0);
    expect(Buffer.from(firstHash(vector.book)).toString("hex")).toBe(vector.hash0);
  });

  test.each(vector.entries.map((entry, index) => ({ ...entry, index })))("entry $seq, $kind, as the product writes it", (entry) => {
    const postings = entry.postings.map(([account, amount]) => ({ account, amount }));
    const text = canonicalEntry({ ...entry, clockDoubtful: entry.clockDoubtful === 1, postings });
    const hash = chainHash(hashBefore(entry.index), text);
    expect(text).toBe(entry.text);
    expect(Buffer.from(hash).toString("hex")).toBe(entry.hash);
    expect(anchorText({ seq: entry.seq, hash })).toBe(entry.anchor);
  });

  test.each(vector.entries.map((entry, index) => ({ ...entry, index })))("entry $seq, $kind, as the verifier reads it", (entry) => {
    const postings = entry.postings.map(([account, amount], line) => ({ seq: entry.seq, line, account, amount }));
    const text = entryText(rowOf(entry), postings);
    const hash = nextHash(hashBefore(entry.index), text);
    expect(text).toBe(entry.text);
    expect(Buffer.from(hash).toString("hex")).toBe(entry.hash);
    expect(anchorOf(entry.seq, hash)).toBe(entry.anchor);
    expect(parseAnchor(entry.anchor)).toMatchObject({ seq: entry.seq, hash: entry.hash.slice(0, 8) });
  });

  test("is told in the documents by its own numbers", () => {
    const document = readFileSync(join(import.meta.dirname, "BOOK-FORMAT.md"), "utf8");
    for (const told of [vector.book, vector.hash0, vector.entries[0]?.hash, vector.entries[1]?.anchor]) expect(document).toContain(told);
  });
});

test.each(["", "4821", "4821-7F3A", "4821-7F3A-91C", "4821-7F3A-91CG", "-7F3A-91C2", "4821 7F3A 91C2"])("%o is no anchor", (text) => {
  expect(parseAnchor(text)).toBeNull();
});
