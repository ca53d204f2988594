/** A picture as a receipt printer takes it (GS v 0 of Epson's ESC/POS): black dots on white paper. */
export interface DotPicture {
  /** In dots; a row takes `rowBytes(width)`. */
  readonly width: number;
  readonly height: number;
  /** Row by row from the top, eight dots a byte with the leftmost highest; 1 is black, and what fills a row's last byte is 0. */
  readonly bits: Uint8Array;
}

export function rowBytes(width: number): number {
  return Math.ceil(width / 8);
}
