/** Bytes of the file of a logo. */
export const LOGO_FILE_BYTES_MAX = 512 * 1024;
/** Width and height of the picture in the file: twice what any paper takes, and decoded in a moment between two calls. */
export const LOGO_SIDE_PIXELS_MAX = 1_200;
/** Height on paper: 20 mm of roll for each receipt, and no more than 12 seconds on the slowest serial line. */
export const LOGO_HEIGHT_DOTS_MAX = 160;

/** A letter of font A is so many dots wide, on every printer that prints 32, 42 or 48 of them. */
export const LETTER_DOTS = 12;

/** The dots of a row of paper of so many columns: 384 on 58 mm, 504 or 576 on 80 mm. */
export function paperDots(columns: number): number {
  return columns * LETTER_DOTS;
}

/** Why a file is no logo. */
export const logoFaults = ["empty", "too-many-bytes", "not-png", "too-large", "damaged", "blank"] as const;
export type LogoFault = (typeof logoFaults)[number];
