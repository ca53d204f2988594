import type { SqliteDatabase } from "../../node-kit/sqlite-open.ts";

export interface ClockReading {
  readonly bootId: string;
  readonly mono: number;
  readonly utc: number;
}

/** What somebody must look at once. */
export type ItemKind =
  | "call-bounded"
  | "call-recovered"
  | "alert"
  | "call-not-heard"
  | "witness-disagrees"
  | "call-without-authorisation"
  | "deck-refused"
  | "deck-damaged"
  | "book-damaged"
  | "print-unknown"
  | "cash-difference"
  | "cabin-retired"
  | "clock-stepped";

export interface OpenItem {
  readonly atUtc: number;
  readonly kind: ItemKind;
  readonly callId: string | null;
  /** What else it is about: the print job of a paper, a shift. */
  readonly ref?: string | null;
  /** Facts, as JSON: the words for them are the window's. */
  readonly detail: string;
}

export interface ItemRow {
  readonly id: number;
  readonly at_utc: number;
  readonly kind: string;
  readonly call_id: string | null;
  readonly ref: string | null;
  readonly detail: string;
  readonly resolved_utc: number | null;
  readonly resolved_by: string | null;
  readonly note: string | null;
}

/** What the core notes so that it can prove durations after a crash, and what the owner must look at. */
/** In milliseconds. */
export interface ClockOffsets {
  readonly least: number;
  readonly most: number;
}

export interface JournalRepository {
  heartbeat(reading: ClockReading, provenCallIds: readonly string[]): void;
  proofOf(callId: string): ClockReading | null;
  /** How far the wall clock was before the monotonic one, at least and at most, in one boot between two monotonic moments; null: not read. */
  clockOffsets(bootId: string, fromMono: number, toMono: number): ClockOffsets | null;
  forgetHeartbeatsBefore(utc: number): void;
  spoolCursor(path: string): number;
  setSpoolCursor(path: string, nextByte: number): void;
  /** Its id. */
  openItem(item: OpenItem): number;
  openItems(): readonly OpenItem[];
  /** The newest first; those that were resolved too where `open` is false. */
  items(filter: { readonly open: boolean }): readonly ItemRow[];
  item(id: number): ItemRow | null;
  resolveItem(id: number, resolved: { readonly atUtc: number; readonly by: string; readonly note: string | null }): void;
}

/** Items a window is shown at most. */
const ITEMS_SHOWN = 200;

export function createJournalRepository(database: SqliteDatabase): JournalRepository {
  const beat = database.prepare<[string, number, number]>("INSERT INTO heartbeat (boot_id, mono, utc) VALUES (?, ?, ?)");
  const prove = database.prepare<[string, string, number, number]>(`INSERT INTO call_proof (call_id, boot_id, mono, utc) VALUES (?, ?, ?, ?)
    ON CONFLICT (call_id) DO UPDATE SET boot_id = excluded.boot_id, mono = excluded.mono, utc = excluded.utc`);
  const proof = database.prepare<[string], ClockReading>("SELECT boot_id AS bootId, mono, utc FROM call_proof WHERE call_id = ?");
  const offsets = database.prepare<[string, number, number], ClockOffsets | { least: null }>(
    "SELECT min(utc - mono) AS least, max(utc - mono) AS most FROM heartbeat WHERE boot_id = ? AND mono BETWEEN ? AND ?",
  );
  const forget = database.prepare<[number]>("DELETE FROM heartbeat WHERE utc < ?");
  const cursor = database.prepare<[string], { next_byte: number }>("SELECT next_byte FROM spool_cursor WHERE path = ?");
  const setCursor = database.prepare<[string, number]>(
    "INSERT INTO spool_cursor (path, next_byte) VALUES (?, ?) ON CONFLICT (path) DO UPDATE SET next_byte = excluded.next_byte",
  );
  const add = database.prepare<[Required<OpenItem>]>(
    "INSERT INTO open_item (at_utc, kind, call_id, ref, detail) VALUES (@atUtc, @kind, @callId, @ref, @detail)",
  );
  const itemRows = database.prepare<[number, number], ItemRow>(
    "SELECT * FROM open_item WHERE ? = 0 OR resolved_utc IS NULL ORDER BY id DESC LIMIT ?",
  );
  const itemRow = database.prepare<[number], ItemRow>("SELECT * FROM open_item WHERE id = ?");
  const resolve = database.prepare<[number, string, string | null, number]>(
    "UPDATE open_item SET resolved_utc = ?, resolved_by = ?, note = ? WHERE id = ? AND resolved_utc IS NULL",
  );
  const items = database.prepare<[], OpenItem>(
    "SELECT at_utc AS atUtc, kind, call_id AS callId, ref, detail FROM open_item WHERE resolved_utc IS NULL ORDER BY id",
  );
  const heartbeat = database.transaction((reading: ClockReading, callIds: readonly string[]) => {
    beat.run(reading.bootId, reading.mono, reading.utc);
    for (const callId of callIds) prove.run(callId, reading.bootId, reading.mono, reading.utc);
  });
  return {
    heartbeat: (reading, callIds) => heartbeat.immediate(reading, callIds),
    proofOf: (callId) => proof.get(callId) ?? null,
    clockOffsets: (bootId, fromMono, toMono) => {
      const found = offsets.get(bootId, fromMono, toMono);
      return found === undefined || found.least === null ? null : found;
    },
    forgetHeartbeatsBefore: (utc) => void forget.run(utc),
    spoolCursor: (path) => cursor.get(path)?.next_byte ?? 0,
    setSpoolCursor: (path, nextByte) => void setCursor.run(path, nextByte),
    openItem: (row) => Number(add.run({ ref: null, ...row }).lastInsertRowid),
    openItems: () => items.all(),
    items: ({ open }) => itemRows.all(Number(open), ITEMS_SHOWN),
    item: (id) => itemRow.get(id) ?? null,
    resolveItem: (id, { atUtc, by, note }) => void resolve.run(atUtc, by, note, id),
  };
}
