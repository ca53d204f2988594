import type { BackupHeader } from "./backup-header.ts";

export interface LostRows {
  readonly entries: number;
  /** Null where only the head file is left to tell. */
  readonly calls: number | null;
  readonly sales: number | null;
}

/** What a restore would do. */
export interface RestorePlan {
  readonly backup: BackupHeader;
  readonly epoch: number;
  /** What the book in use holds and the backup does not; null where neither it nor its head file can be read. */
  readonly lost: LostRows | null;
  /** The backup is of another book than the one in use. */
  readonly isOtherBook: boolean;
  /** The book in use went on from where the backup ends. False: one of the two was rewritten. Null where that cannot be known. */
  readonly isSameChain: boolean | null;
}
