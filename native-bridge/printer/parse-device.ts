import { err, ok, type Result } from "../../shared/kernel/result.ts";

/** Where a receipt printer is, as the settings write it: `tcp:host:port`, `serial:/dev/ttyS0:19200` or `file:/dev/usb/lp0`. */
export type PrinterDevice =
  | { readonly kind: "tcp"; readonly host: string; readonly port: number }
  | { readonly kind: "serial"; readonly path: string; readonly baud: number }
  | { readonly kind: "file"; readonly path: string };

/** The raw port of network printers (JetDirect, IANA "pdl-datastream"). */
const RAW_PRINT_PORT = 9100;
/** What serial receipt printers are commonly delivered with; USB printers that pose as a serial port ignore it. */
const DEFAULT_BAUD = 9_600;
const bauds: ReadonlySet<number> = new Set([1_200, 2_400, 4_800, 9_600, 19_200, 38_400, 57_600, 115_200]);
const HOST = /^[A-Za-z0-9](?:[A-Za-z0-9.-]{0,251}[A-Za-z0-9])?$/;
const IPV6 = /^[0-9A-Fa-f:.]{2,45}$/;

/** Reads a device as written in the settings. Anything else is refused here rather than at the first ticket. */
export function parseDevice(text: string): Result<PrinterDevice, "printer/unsupported-device"> {
  const colon = text.indexOf(":");
  const address = text.slice(colon + 1);
  if (colon < 1 || hasControlCharacter(text)) return err("printer/unsupported-device");
  switch (text.slice(0, colon)) {
    case "tcp":
      return parseTcp(address);
    case "serial":
      return parseSerial(address);
    case "file":
      return address.startsWith("/") ? ok({ kind: "file", path: address }) : err("printer/unsupported-device");
    default:
      return err("printer/unsupported-device");
  }
}

function parseTcp(address: string): Result<PrinterDevice, "printer/unsupported-device"> {
  const bracketed = /^\[([^\]]*)\](?::(\d{1,5}))?$/.exec(address);
  const plain = /^([^:[\]]*)(?::(\d{1,5}))?$/.exec(address);
  const host = bracketed?.[1] ?? plain?.[1] ?? "";
  const port = Number(bracketed?.[2] ?? plain?.[2] ?? RAW_PRINT_PORT);
  const hostIsSound = bracketed ? IPV6.test(host) : HOST.test(host);
  return hostIsSound && port >= 1 && port <= 65_535 ? ok({ kind: "tcp", host, port }) : err("printer/unsupported-device");
}

/** Paths under /dev/serial/by-path hold colons of their own, so only a known speed at the end is a speed. */
function parseSerial(address: string): Result<PrinterDevice, "printer/unsupported-device"> {
  const speed = /^(.+):(\d{3,7})$/.exec(address);
  const path = speed?.[1] ?? address;
  const baud = Number(speed?.[2] ?? DEFAULT_BAUD);
  const pathIsSound = path.startsWith("/") || /^COM\d{1,3}$/.test(path);
  return pathIsSound && bauds.has(baud) ? ok({ kind: "serial", path, baud }) : err("printer/unsupported-device");
}

function hasControlCharacter(text: string): boolean {
  return [...text].some((character) => character < " " || character === "\u007f");
}
