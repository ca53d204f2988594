import { expect, test } from "vitest";
import { setupPrinterSchema } from "../../../shared/contract/setup-view.ts";
import { codePages, deviceOf, NEW_PRINTER, narrower, otherLetters, papers } from "./printer-form.ts";

test("every width and every code page is come to, and then the first again", () => {
  const widths = papers.map((columns) => narrower({ ...NEW_PRINTER, columns }).columns);
  expect(widths).toEqual([42, 32, 48]);
  const letters = codePages.map((codePage) => otherLetters({ ...NEW_PRINTER, codePage }).codePage);
  expect(letters).toEqual(["windows1252", "cp850", "cp437", "cp858"]);
});

test.each([
  ["tcp", " 192.168.1.50:9100 ", "tcp:192.168.1.50:9100"],
  ["file", "/dev/usb/lp0", "file:/dev/usb/lp0"],
  ["serial", "/dev/ttyUSB0", "serial:/dev/ttyUSB0"],
  ["found", "serial:/dev/ttyUSB0", "serial:/dev/ttyUSB0"],
] as const)("%s %s is %s", (place, typed, device) => {
  expect(deviceOf(place, typed)).toBe(device);
  expect(setupPrinterSchema.safeParse({ ...NEW_PRINTER, device }).success).toBe(true);
});

test("nothing typed is no device", () => {
  expect(setupPrinterSchema.safeParse({ ...NEW_PRINTER, device: deviceOf("tcp", "  ") }).success).toBe(false);
});
