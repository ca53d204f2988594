import { type DeckContent, isTimeless, prefixAt, rateAt, rateCount, rowOfKey } from "../../../../shared/rating/deck-content.ts";
import { withKey } from "../../../../shared/rating/draft-deck.ts";
import { microsPerMinute, microsPerMinuteAt } from "../../../../shared/rating/per-minute.ts";
import { prefixKey } from "../../../../shared/rating/prefix-key.ts";
import type { Rate } from "../../../../shared/rating/rate.ts";
import type { DeckEdit } from "../../store/draft-repository.ts";
import { changedRows } from "./changed-rows.ts";

/** The change of a row that is not published yet. */
export type DraftKind = "new" | "changed" | "removed";
export const draftKinds = ["new", "changed", "removed"] as const;

/** A row that is not in the base content: an edit, or a rate that the draft takes out. */
interface OverlayRow {
  readonly rate: Rate;
  readonly kind: DraftKind;
}

/** The rows of one price list as the screen shows them, in the order of their prefixes as text; drafts are laid over the deck. */
export interface SideRows {
  readonly count: number;
  /** Prefix keys in the deck's own form. */
  readonly keys: Float64Array;
  readonly content: DeckContent | null;
  /** The published rates, for what a changed row was before. */
  readonly inForce: DeckContent | null;
  /** 0 and more: a row of the content; below: a place in `overlay`, -1 for the first. Null where each is the content's. */
  readonly refs: Int32Array | null;
  readonly overlay: readonly OverlayRow[];
  /** 0 none, else one more than the place in `draftKinds`; null without a draft. */
  readonly kinds: Uint8Array | null;
}

export function publishedRows(content: DeckContent | null): SideRows {
  const keys = content?.prefixKeys ?? new Float64Array(0);
  return { count: keys.length, keys, content, inForce: content, refs: null, overlay: [], kinds: null };
}

/** The rows of a draft: its base with its edits, beside what it takes out of the deck in force. */
export function draftRows(inForce: DeckContent | null, base: DeckContent | null, edits: readonly DeckEdit[]): SideRows {
  const imported = base !== inForce;
  const { replaced, overlay } = overlayOf({ inForce, base, edits });
  const changes = imported ? changedRows(inForce, base) : null;
  for (const row of changes?.gone ?? []) {
    const rate = rateAt(inForce as DeckContent, row);
    if (!overlay.some((item) => item.rate.id === rate.id)) overlay.push({ rate, kind: "removed" });
  }
  overlay.sort((a, b) => prefixKey(a.rate.prefix) - prefixKey(b.rate.prefix) || (a.rate.id < b.rate.id ? -1 : 1));
  return merged({ inForce, base, replaced, overlay, kindOf: (row) => changes?.kinds[row] ?? 0 });
}

export function rateOfRow(rows: SideRows, position: number): Rate {
  const ref = rows.refs === null ? position : (rows.refs[position] as number);
  return ref >= 0 ? rateAt(rows.content as DeckContent, ref) : (rows.overlay[-1 - ref] as OverlayRow).rate;
}

/** Row of the base content, -1 where it is none. */
export function contentRowOf(rows: SideRows, position: number): number {
  const ref = rows.refs === null ? position : (rows.refs[position] as number);
  return ref >= 0 ? ref : -1;
}

/** Micros per minute, exact. */
export function perMinuteOf(rows: SideRows, position: number): number {
  const row = contentRowOf(rows, position);
  return row >= 0 ? microsPerMinuteAt(rows.content as DeckContent, row) : microsPerMinute(rateOfRow(rows, position));
}

export function draftKindOf(rows: SideRows, position: number): DraftKind | null {
  const kind = rows.kinds?.[position] ?? 0;
  return kind === 0 ? null : (draftKinds[kind - 1] ?? null);
}

/** Whether a row holds at all times: only such a row hides a shorter prefix for good. */
export function isAlwaysThere(rows: SideRows, position: number): boolean {
  if (draftKindOf(rows, position) === "removed") return false;
  const row = contentRowOf(rows, position);
  if (row >= 0) return isTimeless(rows.content as DeckContent, row);
  const rate = rateOfRow(rows, position);
  return rate.band === null && rate.from === null && rate.until === null;
}

function overlayOf(given: { inForce: DeckContent | null; base: DeckContent | null; edits: readonly DeckEdit[] }): {
  replaced: Set<number>;
  overlay: OverlayRow[];
} {
  const replaced = new Set<number>();
  const overlay: OverlayRow[] = [];
  for (const { key, rate } of given.edits) {
    const row = given.base === null ? -1 : rowOfKey(given.base, key);
    if (row >= 0) replaced.add(row);
    const published = given.inForce === null ? -1 : rowOfKey(given.inForce, key);
    if (rate !== null) overlay.push({ rate: withKey(rate), kind: published >= 0 ? "changed" : "new" });
    else if (published >= 0) overlay.push({ rate: rateAt(given.inForce as DeckContent, published), kind: "removed" });
  }
  return { replaced, overlay };
}

function merged(parts: {
  readonly inForce: DeckContent | null;
  readonly base: DeckContent | null;
  readonly replaced: ReadonlySet<number>;
  readonly overlay: readonly OverlayRow[];
  readonly kindOf: (row: number) => number;
}): SideRows {
  const { base, replaced, overlay } = parts;
  const baseCount = base === null ? 0 : rateCount(base);
  const count = baseCount - replaced.size + overlay.length;
  const [keys, refs, kinds] = [new Float64Array(count), new Int32Array(count), new Uint8Array(count)];
  const overlayKeys = overlay.map((item) => prefixKey(item.rate.prefix));
  let [at, next] = [0, 0];
  const put = (key: number, ref: number, kind: number) => {
    [keys[at], refs[at], kinds[at]] = [key, ref, kind];
    at += 1;
  };
  const putOverlay = (before: number) => {
    for (; next < overlay.length && (overlayKeys[next] as number) < before; next += 1) {
      put(overlayKeys[next] as number, -1 - next, draftKinds.indexOf((overlay[next] as OverlayRow).kind) + 1);
    }
  };
  for (let row = 0; row < baseCount; row += 1) {
    const key = (base as DeckContent).prefixKeys[row] as number;
    putOverlay(key);
    if (!replaced.has(row)) put(key, row, parts.kindOf(row));
  }
  putOverlay(Number.POSITIVE_INFINITY);
  return { count, keys, content: base, inForce: parts.inForce, refs, overlay, kinds };
}

/** The row as it is published; null where it is not. */
export function publishedRate(rows: SideRows, position: number): Rate | null {
  const { id } = rateOfRow(rows, position);
  const row = rows.inForce === null ? -1 : rowOfKey(rows.inForce, id);
  return row < 0 ? null : rateAt(rows.inForce as DeckContent, row);
}

/** The prefix as it is written in the deck. */
export function prefixOfRow(rows: SideRows, position: number): string {
  const row = contentRowOf(rows, position);
  return row >= 0 ? prefixAt(rows.content as DeckContent, row) : rateOfRow(rows, position).prefix;
}
