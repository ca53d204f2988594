import { readdir } from "node:fs/promises";
import { SerialPort } from "serialport";

/** A place a receipt printer may be at, as the settings name it. */
export interface FoundPrinter {
  readonly device: string;
  readonly name: string;
}

/** Linux gives a USB printer a character device of its own here. */
const USB_PRINTERS = "/dev/usb";

/** What this machine sees: printers on USB first, then serial lines, those with a maker's name before the others. */
export async function listPrinters(): Promise<readonly FoundPrinter[]> {
  const usb = await readdir(USB_PRINTERS).catch(() => []);
  const lines = await SerialPort.list().catch(() => []);
  const serial = lines
    .map(({ path, manufacturer }) => ({ device: `serial:${path}`, name: manufacturer ?? "", path }))
    .toSorted((a, b) => Number(b.name !== "") - Number(a.name !== "") || a.path.localeCompare(b.path));
  return [
    ...usb.filter((name) => name.startsWith("lp")).map((name) => ({ device: `file:${USB_PRINTERS}/${name}`, name: "USB" })),
    ...serial.map(({ device, name }) => ({ device, name })),
  ];
}
