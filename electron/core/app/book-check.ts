/** What does not hold in the book, and where. */
export interface BookFailure {
  /** Which rule: `chain`, `sum`, `rows`, `rollup`, `schema`, `head`. */
  readonly check: string;
  readonly detail: string;
}

/** The book as it was gone through. */
export interface BookReport {
  readonly atUtc: number;
  readonly ok: boolean;
  /** Entries that were gone through. */
  readonly entries: number;
  readonly failures: readonly BookFailure[];
}

/** Whether the book in use is whole. */
export interface BookCheck {
  /** The newest finding; null before the first. A damaged book stays damaged until the whole of it was found in order. */
  lastReport(): BookReport | null;
  /** Looks at what is quick to look at: the schema, the head against the one noted outside, the newest entries. Before calls are taken. */
  glance(): BookReport;
  /**
   * Notes the head outside of the book where it has moved since the last note, without anybody waiting for the disk. A book that no
   * longer goes on from that note is damaged.
   */
  noteHead(): void;
  /** Goes through the whole book beside the core. Where that finds no fault, the head is noted outside of it. */
  verify(): Promise<BookReport>;
  /** Ends a verification under way and notes the head. */
  close(): Promise<void>;
}
