import { type DotPicture, rowBytes } from "../../shared/receipt/dot-picture.ts";

const CENTRED = [0x1b, 0x61, 1];
const LEFT = [0x1b, 0x61, 0];
const GS_V_0 = [0x1d, 0x76, 0x30, 0];

/** A picture in the middle of the paper, at the beginning of a line (Epson: ESC a, and GS v 0 with bytes of a row and rows, the low byte first). */
export function rasterOrder({ width, height, bits }: DotPicture): Uint8Array {
  return Uint8Array.from([...CENTRED, ...GS_V_0, ...lowHigh(rowBytes(width)), ...lowHigh(height), ...bits, ...LEFT]);
}

function lowHigh(count: number): readonly [number, number] {
  return [count & 0xff, count >> 8];
}
