import type { TileLevel } from "../../components/cabin-tile/tile-level.ts";

export interface Density {
  readonly columns: number;
  readonly rows: number;
  readonly level: TileLevel;
  readonly gapPx: number;
}

interface GridSize {
  readonly widthPx: number;
  readonly heightPx: number;
}

/** More cabins than this are shown in pages. */
export const CABINS_PER_PAGE = 40;

const RATIO_MIN = 0.9;
const RATIO_MAX = 2;

/** The column count that gives the largest tiles of a usable shape, and what fits on a tile of that size. */
export function density(cabins: number, grid: GridSize): Density {
  const candidates = Array.from({ length: Math.max(1, cabins) }, (_, index) => shape(index + 1, cabins, grid));
  const usable = candidates.filter(({ ratio }) => ratio >= RATIO_MIN && ratio <= RATIO_MAX);
  const best = (usable.length > 0 ? usable : candidates).reduce((a, b) =>
    score(b, usable.length > 0) > score(a, usable.length > 0) ? b : a,
  );
  return { columns: best.columns, rows: best.rows, level: levelOf(best.width, best.height), gapPx: best.gap };
}

interface Shape {
  readonly columns: number;
  readonly rows: number;
  readonly gap: number;
  readonly width: number;
  readonly height: number;
  readonly ratio: number;
}

function shape(columns: number, cabins: number, { widthPx, heightPx }: GridSize): Shape {
  const rows = Math.ceil(cabins / columns);
  const gap = columns >= 7 ? 6 : widthPx >= 1300 ? 12 : 9;
  const width = (widthPx - gap * (columns - 1)) / columns;
  const height = (heightPx - gap * (rows - 1)) / rows;
  return { columns, rows, gap, width, height, ratio: width / height };
}

/** Area where the shape is usable; else how near it comes to a usable shape. */
function score({ width, height, ratio }: Shape, usable: boolean): number {
  if (usable) return width * height;
  return -Math.max(RATIO_MIN / ratio, ratio / RATIO_MAX);
}

function levelOf(width: number, height: number): TileLevel {
  const atLeast = (minWidth: number, minHeight: number) => width >= minWidth && height >= minHeight;
  if (atLeast(420, 260)) return "XL";
  if (atLeast(300, 220)) return "L";
  if (atLeast(210, 170)) return "M";
  return atLeast(150, 140) ? "S-big" : "S";
}
