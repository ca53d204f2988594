import type { DeckContent } from "../../../../shared/rating/deck-content.ts";
import type { SqliteDatabase } from "../../../node-kit/sqlite-open.ts";

/** What a job in the deck worker works with. */
export interface JobTools<Progress = never> {
  /** Reads a deck file, with its fingerprint verified, or gives the one still in memory. */
  deckFile(sha256: string): DeckContent;
  /** Writes a deck file, durable when it returns; the answer is its name. The same content is the same file. */
  writeDeck(content: DeckContent): string;
  /** Tells the caller, at most ten times a second: what comes too soon is left out. */
  progress(progress: Progress): void;
  /** Whether nobody waits for the answer any more; a long job asks now and then and returns or throws. */
  isCancelled(): boolean;
  /** Throws where `isCancelled`. */
  stopIfCancelled(): void;
  /** Lets other jobs of the worker have a turn; a long job does so every few dozen milliseconds. */
  breathe(): Promise<void>;
  /** The book, for reading only; closed when the job ends. Read it in short statements: a long one keeps its log from being cut. */
  readBook(): SqliteDatabase;
}

/**
 * Something long, done in the deck worker. Input, progress and output are copied between threads: plain data, and not much of it.
 * A refusal is part of the output; what is thrown is a fault.
 */
export type DeckJob<Input, Output, Progress = never> = (input: Input, tools: JobTools<Progress>) => Output | Promise<Output>;
