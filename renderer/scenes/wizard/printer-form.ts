import type { SetupPrinter } from "../../../shared/contract/setup-view.ts";

/** What "it is cut off" and "wrong letters come out" try next; both begin again after their last. */
export const papers = [48, 42, 32] as const satisfies readonly SetupPrinter["columns"][];
export const codePages = ["cp858", "windows1252", "cp850", "cp437"] as const satisfies readonly SetupPrinter["codePage"][];

export const NEW_PRINTER: SetupPrinter = { device: "", columns: 48, drawer: true, codePage: "cp858" };

export function narrower(printer: SetupPrinter): SetupPrinter {
  return { ...printer, columns: after(papers, printer.columns) };
}

export function otherLetters(printer: SetupPrinter): SetupPrinter {
  return { ...printer, codePage: after(codePages, printer.codePage) };
}

function after<T>(known: readonly T[], present: T): T {
  return known[(known.indexOf(present) + 1) % known.length] ?? present;
}

/** How the device is named: chosen from what the machine sees, or an address of its own. */
export type PrinterPlace = "tcp" | "file" | "serial" | "found";

/** "192.168.1.50:9100" becomes "tcp:192.168.1.50:9100"; a device that is named whole stays. */
export function deviceOf(place: PrinterPlace, typed: string): string {
  const text = typed.trim();
  return place === "found" || text === "" ? text : `${place}:${text}`;
}
