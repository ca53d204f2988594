import type { PrinterFault } from "../../shared/receipt/printer-fault.ts";

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
  EAGAIN: "printer/timeout",
  ECONNRESET: "printer/reset",
  EPIPE: "printer/reset",
  EIO: "printer/reset",
};

/** The code for a failed system call. Reads only the error's own code, never its message. */
export function printerFaultOf(error: unknown): PrinterFault {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  return faultOfSystemError[code] ?? "printer/fault";
}
