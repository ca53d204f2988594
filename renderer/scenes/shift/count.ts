import { parseMicros } from "../../../shared/money/decimal.ts";
import { addMicros, type Micros, micros, ZERO } from "../../../shared/money/micros.ts";

/** Pieces of each denomination, by its face in main units. A face that is not there was not counted yet. */
export type Count = Readonly<Record<string, number>>;

export const PIECES_MAX = 100_000;

/** What so many pieces of a face are worth. */
export function worth(face: string, pieces: number): Micros {
  const parsed = parseMicros(face);
  return parsed.ok ? micros(parsed.value * pieces) : ZERO;
}

export function counted(count: Count): Micros {
  return addMicros(...Object.entries(count).map(([face, pieces]) => worth(face, pieces)));
}

/** Pieces as typed: digits only, and never so many that they would not fit on the slip. */
export function typedPieces(text: string): number {
  const digits = text.replace(/\D/g, "").slice(0, 6);
  return digits === "" ? 0 : Math.min(PIECES_MAX, Number(digits));
}
