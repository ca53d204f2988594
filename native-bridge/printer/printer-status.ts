import type { PrinterFault } from "../../shared/receipt/printer-fault.ts";

/** DLE EOT: a question that a printer answers at once, even without paper or with its lid open (ESC/POS, "Transmit real-time status"). */
export const DLE_EOT = [0x10, 0x04] as const;

/** Which statuses are asked, in this order: 1 of the printer, 2 why it is off line, 4 of the roll's sensor. */
export const STATUS_KINDS = [1, 2, 4] as const;

/** The three questions as they go out. */
export const STATUS_REQUEST: Uint8Array = Uint8Array.from(STATUS_KINDS.flatMap((kind) => [...DLE_EOT, kind]));

/** Bits 1 and 4 of an answer are set, bits 0 and 7 are not: no XON, no XOFF and no automatic status looks like that. */
const ANSWER_MASK = 0b1001_0011;
const ANSWER_BITS = 0b0001_0010;

/** Of status 1: off line; and the paper feed button is held down, which takes it off line as well. */
const OFF_LINE = 0b0000_1000;
const FEED_BUTTON = 0b0100_0000;
/** Of status 2. */
const COVER_OPEN = 0b0000_0100;
const STOPPED_BY_PAPER_END = 0b0010_0000;
const ERROR = 0b0100_0000;
/** Of status 4: both bits of the sensor that sees a roll get thin, where there is one, and of the one at its end. */
const PAPER_NEAR_END = 0b0000_1100;
const PAPER_END = 0b0110_0000;

export function isStatusAnswer(byte: number): boolean {
  return (byte & ANSWER_MASK) === ANSWER_BITS;
}

/** What hinders a printer that has answered all three questions. An open lid comes first: under it no sensor sees paper. */
export function faultOfStatus(answers: readonly number[]): PrinterFault | null {
  const [printer = 0, offLine = 0, roll = 0] = answers;
  if (offLine & COVER_OPEN) return "printer/cover-open";
  if (offLine & STOPPED_BY_PAPER_END || roll & PAPER_END) return "printer/no-paper";
  if (offLine & ERROR) return "printer/halted";
  return printer & OFF_LINE && !(printer & FEED_BUTTON) ? "printer/halted" : null;
}

/** Whether the roll is nearly used up; always false of a printer without that sensor. */
export function isPaperLow([, , roll = 0]: readonly number[]): boolean {
  return (roll & PAPER_NEAR_END) !== 0;
}
