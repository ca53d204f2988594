import { type DotPicture, rowBytes } from "./dot-picture.ts";

/** A picture in shades of gray, row by row from the top: 0 is black, 255 is white paper. */
export interface GrayPicture {
  readonly width: number;
  readonly height: number;
  readonly shades: Uint8Array;
}

interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Darker than this is black. */
const WHITE_FROM = 128;

/**
 * The picture in dots, without the white around it, made smaller where it is larger than `most` and never larger; null where nothing
 * of it would be black.
 */
export function dotsOfGray(picture: GrayPicture, most: { readonly width: number; readonly height: number }): DotPicture | null {
  const box = inkBox(picture);
  if (box === null) return null;
  const scale = Math.min(1, most.width / box.width, most.height / box.height);
  const [width, height] = [box.width, box.height].map((side) => Math.max(1, Math.floor(side * scale))) as [number, number];
  const bits = new Uint8Array(rowBytes(width) * height);
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1)
      if (meanShade(picture, box, { x, y, width, height }) < WHITE_FROM) {
        const at = y * rowBytes(width) + (x >> 3);
        bits[at] = (bits[at] ?? 0) | (0x80 >> (x & 7));
      }
  return bits.every((byte) => byte === 0) ? null : { width, height, bits: withoutOrders(bits) };
}

/** What is left of the picture without its white edges; null where all of it is white. */
function inkBox({ width, height, shades }: GrayPicture): Box | null {
  let [left, top, right, bottom] = [width, height, -1, -1];
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      if ((shades[y * width + x] ?? 255) >= WHITE_FROM) continue;
      left = Math.min(left, x);
      right = Math.max(right, x);
      top = Math.min(top, y);
      bottom = y;
    }
  return right < 0 ? null : { left, top, width: right - left + 1, height: bottom - top + 1 };
}

/** The mean of all the pixels a dot stands for, whole ones. */
function meanShade(
  { width: stride, shades }: GrayPicture,
  box: Box,
  dot: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
): number {
  const [fromX, toX] = [Math.floor((dot.x * box.width) / dot.width), Math.ceil(((dot.x + 1) * box.width) / dot.width)];
  const [fromY, toY] = [Math.floor((dot.y * box.height) / dot.height), Math.ceil(((dot.y + 1) * box.height) / dot.height)];
  let sum = 0;
  for (let y = fromY; y < toY; y += 1) for (let x = fromX; x < toX; x += 1) sum += shades[(box.top + y) * stride + box.left + x] ?? 255;
  return sum / ((toX - fromX) * (toY - fromY));
}

const DLE = 0x10;
/** What follows DLE in EOT (how are you), ENQ (go on) and DC4 (open the drawer, switch off): a printer obeys these within a picture too. */
const REAL_TIME = [0x04, 0x05, 0x14];

/** One dot more where the dots would be an order: the one to the left, which is within the picture where its neighbour is. */
function withoutOrders(bits: Uint8Array): Uint8Array {
  return bits.map((byte, at) => (byte === DLE && REAL_TIME.includes(bits[at + 1] ?? 0) ? DLE | (DLE << 1) : byte));
}
