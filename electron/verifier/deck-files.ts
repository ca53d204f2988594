import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { besideBook } from "./book-file.ts";
import type { Check } from "./check.ts";
import { rule } from "./finding.ts";

const DECKS = rule("I4", "deck files");

/** A published price list is still what was published. Price lists are files named by their content. An exported book comes without them. */
export const deckFiles: Check = {
  rules: [DECKS],
  fromSchema: 2,
  *run(book) {
    if (book.isExport) return;
    const published = book.database.prepare<[], { version: number; content: string }>(
      "SELECT max(version) AS version, content FROM deck_version GROUP BY content",
    );
    for (const { version, content } of published.iterate()) {
      const file = besideBook(book, "decks", `${content}.deck`);
      if (!existsSync(file)) yield { rule: DECKS, row: { version, words: `version ${version}: ${content}.deck is not there` } };
      else if (createHash("sha256").update(readFileSync(file)).digest("hex") !== content)
        yield {
          rule: DECKS,
          row: { version, words: `version ${version}: ${content}.deck is damaged, its content is not what its name says` },
        };
    }
  },
};
