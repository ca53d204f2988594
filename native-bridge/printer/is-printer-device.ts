import { stat } from "node:fs/promises";

/** ttyS, ttyACM, ttyUSB and ttyAMA (the kernel's devices.txt). */
const SERIAL_MAJORS: readonly number[] = [4, 166, 188, 204];

/**
 * Whether a path leads to a device that a printer may answer through, such as /dev/usb/lp0. Not a serial line given as a file: as a
 * terminal it would send the printer its own answers back, to be printed.
 */
export async function isPrinterDevice(path: string): Promise<boolean> {
  const there = await stat(path).catch(() => null);
  return there?.isCharacterDevice() === true && !SERIAL_MAJORS.includes((there.rdev >> 8) & 0xfff);
}
