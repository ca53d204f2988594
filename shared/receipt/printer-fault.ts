/** Why a receipt did not reach paper, as codes; the words for the cashier live in the catalogs. */
export const printerFaults = [
  /** The address in the settings names no device we can drive. */
  "printer/unsupported-device",
  /** The code page in the settings is none the printers know. */
  "printer/unsupported-code-page",
  /** Nothing is plugged in at the path, or the host name is unknown. */
  "printer/no-device",
  /** The device is there and this program may not open it. */
  "printer/no-permission",
  /** The device is held by another program, or its host refuses the connection. */
  "printer/refused",
  /** The device is there and takes nothing: switched off, out of paper, or its lid is open, and it does not say which. */
  "printer/timeout",
  /** The printer says that its roll is at the end. */
  "printer/no-paper",
  /** The printer says that its lid is open. */
  "printer/cover-open",
  /** The printer says that it stands still over something else: its knife, its motor, its heat. */
  "printer/halted",
  /** The device went away while bytes were going out. */
  "printer/reset",
  "printer/closed",
  "printer/fault",
] as const;

export type PrinterFault = (typeof printerFaults)[number];

/** What a printer says of itself, and a person mends standing before it: it prints again within seconds. */
export const faultsMendedAtPrinter: readonly PrinterFault[] = ["printer/no-paper", "printer/cover-open", "printer/halted"];
