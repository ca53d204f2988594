/** What a PNG says of itself in its first chunk (ISO/IEC 15948, 11.2.2). */
export interface PngHeader {
  /** In pixels, as all of the header: not yet believed. */
  readonly width: number;
  readonly height: number;
  readonly bitsPerPixel: number;
  readonly isInterlaced: boolean;
}

export const PNG_SIGNATURE = Buffer.from("89504e470d0a1a0a", "hex");
/** Signature, length and name of the chunk, thirteen bytes, check sum. */
const HEADER_END = 33;
/** By colour type: gray, colours, palette, gray and opacity, colours and opacity. */
const SAMPLES: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };
/** Where the seven passes of an interlaced picture begin, and how far apart their pixels are: right, down (8.2). */
const PASSES = [
  { x: 0, y: 0, right: 8, down: 8 },
  { x: 4, y: 0, right: 8, down: 8 },
  { x: 0, y: 4, right: 4, down: 8 },
  { x: 2, y: 0, right: 4, down: 4 },
  { x: 0, y: 2, right: 2, down: 4 },
  { x: 1, y: 0, right: 2, down: 2 },
  { x: 0, y: 1, right: 1, down: 2 },
] as const;
const WHOLE = [{ x: 0, y: 0, right: 1, down: 1 }] as const;

/** Null where there is none. */
export function readPngHeader(file: Buffer): PngHeader | null {
  const samples = SAMPLES[file[25] ?? -1];
  if (file.length < HEADER_END || file.toString("latin1", 12, 16) !== "IHDR" || samples === undefined) return null;
  return {
    width: file.readUInt32BE(16),
    height: file.readUInt32BE(20),
    bitsPerPixel: samples * (file[24] ?? 0),
    isInterlaced: file[28] !== 0,
  };
}

/** How many bytes the rows of such a picture are when they are unpacked, each with the byte of its filter. */
export function unpackedBytes({ width, height, bitsPerPixel, isInterlaced }: PngHeader): number {
  return (isInterlaced ? PASSES : WHOLE).reduce((sum, { x, y, right, down }) => {
    const [columns, rows] = [Math.ceil((width - x) / right), Math.ceil((height - y) / down)];
    return columns <= 0 || rows <= 0 ? sum : sum + rows * (1 + Math.ceil((columns * bitsPerPixel) / 8));
  }, 0);
}
