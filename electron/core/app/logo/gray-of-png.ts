import { inflateSync } from "node:zlib";
import { PNG } from "pngjs";
import { err, ok, type Result } from "../../../../shared/kernel/result.ts";
import type { GrayPicture } from "../../../../shared/receipt/dots-of-gray.ts";
import { LOGO_FILE_BYTES_MAX, LOGO_SIDE_PIXELS_MAX, type LogoFault } from "../../../../shared/receipt/logo-limits.ts";
import { PNG_SIGNATURE, readPngHeader, unpackedBytes } from "./png-header.ts";

export interface PngFault {
  readonly fault: LogoFault;
  /** Of a picture that is too large; null of any other. */
  readonly size: { readonly width: number; readonly height: number } | null;
}

/** A PNG in shades of gray on white paper. Nothing is unpacked before its own header says that it is small enough. */
export function grayOfPng(file: Buffer): Result<GrayPicture, PngFault> {
  const because = (fault: LogoFault, size: PngFault["size"] = null) => err({ fault, size });
  if (file.length === 0) return because("empty");
  if (file.length > LOGO_FILE_BYTES_MAX) return because("too-many-bytes");
  if (!file.subarray(0, PNG_SIGNATURE.length).equals(PNG_SIGNATURE)) return because("not-png");
  const header = readPngHeader(file);
  if (header === null) return because("damaged");
  const { width, height } = header;
  if (Math.max(width, height) > LOGO_SIDE_PIXELS_MAX) return because("too-large", { width, height });
  try {
    if (!unpacksTo(file, unpackedBytes(header))) return because("damaged");
    return ok({ width, height, shades: shadesOnWhite(PNG.sync.read(file).data) });
  } catch {
    return because("damaged");
  }
}

/**
 * Whether its rows are so many bytes; throws where they are more, before it has unpacked them. The library goes on as far as an
 * interlaced picture goes, and where rows are missing of another it takes what was in memory for them.
 */
function unpacksTo(file: Buffer, bytes: number): boolean {
  const packed: Buffer[] = [];
  for (let at = PNG_SIGNATURE.length; at + 8 <= file.length; ) {
    const length = file.readUInt32BE(at);
    if (file.toString("latin1", at + 4, at + 8) === "IDAT") packed.push(file.subarray(at + 8, at + 8 + length));
    at += length + 12;
  }
  return bytes > 0 && inflateSync(Buffer.concat(packed), { maxOutputLength: bytes }).length === bytes;
}

/** Of red, green, blue and opacity: how light it is by Rec. 601, and whiter the more one sees through it. */
function shadesOnWhite(colours: Uint8Array): Uint8Array {
  const shades = new Uint8Array(colours.length / 4);
  for (let pixel = 0; pixel < shades.length; pixel += 1) {
    const sample = (at: number) => colours[pixel * 4 + at] ?? 0;
    const light = (299 * sample(0) + 587 * sample(1) + 114 * sample(2)) / 1_000;
    shades[pixel] = Math.round(255 - ((255 - light) * sample(3)) / 255);
  }
  return shades;
}
