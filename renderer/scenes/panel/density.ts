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
/** The first row of a shop of more than one page, with its gap: the cabins of the other pages that need the cashier. */
export const PINNED_ROW_PX = 60;

/** In touch mode nothing that is pressed is nearer to another, and the buttons of a tile take so much more of its height. */
const TOUCH_GAP_PX = 8;
const TOUCH_BUTTONS_PX = 14;

const RATIO_MIN = 0.9;
const RATIO_MAX = 2;

/** The column count that gives the largest tiles of a usable shape, and what fits on a tile of that size. */
export function density(cabins: number, grid: GridSize, isTouch = false): Density {
  const candidates = Array.from({ length: Math.max(1, cabins) }, (_, index) => shape(index + 1, cabins, grid, isTouch));
  const usable = candidates.filter(({ ratio }) => ratio >= RATIO_MIN && ratio <= RATIO_MAX);
  const best = (usable.length > 0 ? usable : candidates).reduce((a, b) =>
    score(b, usable.length > 0) > score(a, usable.length > 0) ? b : a,
  );
  return {
    columns: best.columns,
    rows: best.rows,
    level: levelOf(best.width, best.height - (isTouch ? TOUCH_BUTTONS_PX : 0)),
    gapPx: best.gap,
  };
}

/** A tile must hold its number, a word, the time and an amount. */
const TILE_WIDTH_MIN = 104;
const TILE_HEIGHT_MIN = 98;

/** How many cabins fit on a page: forty, or fewer where large text leaves their tiles too small to be read. */
export function cabinsPerPage(cabins: number, grid: GridSize, isTouch = false): number {
  // Not measured yet.
  if (grid.widthPx === 0 || grid.heightPx === 0) return CABINS_PER_PAGE;
  for (let count = Math.min(cabins, CABINS_PER_PAGE); count > 1; count -= 1) {
    const heightPx = count < cabins ? grid.heightPx - PINNED_ROW_PX : grid.heightPx;
    const { columns, rows, gapPx } = density(count, { widthPx: grid.widthPx, heightPx }, isTouch);
    const width = (grid.widthPx - gapPx * (columns - 1)) / columns;
    const height = (heightPx - gapPx * (rows - 1)) / rows;
    if (width >= TILE_WIDTH_MIN && height >= TILE_HEIGHT_MIN) return count === cabins ? CABINS_PER_PAGE : count;
  }
  return 1;
}

interface Shape {
  readonly columns: number;
  readonly rows: number;
  readonly gap: number;
  readonly width: number;
  readonly height: number;
  readonly ratio: number;
}

function shape(columns: number, cabins: number, { widthPx, heightPx }: GridSize, isTouch: boolean): Shape {
  const rows = Math.ceil(cabins / columns);
  const gap = columns >= 7 ? (isTouch ? TOUCH_GAP_PX : 6) : widthPx >= 1300 ? 12 : 9;
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
