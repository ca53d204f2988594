/** Why a job did not reach paper, as a code; the words for the cashier live in the catalogs. */
export type PrinterFault =
  /** The address in the settings names no device we can drive. */
  | "printer/unsupported-device"
  /** The code page in the settings is none of `codePages`. */
  | "printer/unsupported-code-page"
  /** Nothing is plugged in at the path, or the host name is unknown. */
  | "printer/no-device"
  /** The device is there and this program may not open it. */
  | "printer/no-permission"
  /** The device is held by another program, or its host refuses the connection. */
  | "printer/refused"
  | "printer/timeout"
  /** The device went away while bytes were going out. */
  | "printer/reset"
  | "printer/closed"
  | "printer/fault";

const faultOfSystemError: Readonly<Record<string, PrinterFault>> = {
  ENOENT: "printer/no-device",
  ENODEV: "printer/no-device",
  ENXIO: "printer/no-device",
  ENOTFOUND: "printer/no-device",
  EAI_AGAIN: "printer/no-device",
  EHOSTUNREACH: "printer/no-device",
  ENETUNREACH: "printer/no-device",
  EACCES: "printer/no-permission",
  EPERM: "printer/no-permission",
  EBUSY: "printer/refused",
  ECONNREFUSED: "printer/refused",
  ETIMEDOUT: "printer/timeout",
  ECONNRESET: "printer/reset",
  EPIPE: "printer/reset",
  EIO: "printer/reset",
};

/** The code for a failed system call. Reads only the error's own code, never its message. */
export function printerFaultOf(error: unknown): PrinterFault {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  return faultOfSystemError[code] ?? "printer/fault";
}
