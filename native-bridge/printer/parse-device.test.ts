import { describe, expect, test } from "vitest";
import { parseDevice } from "./parse-device.ts";

describe("a printer's address in the settings", () => {
  test.each([
    ["tcp:192.168.1.50:9100", { kind: "tcp", host: "192.168.1.50", port: 9100 }],
    ["tcp:impresora.caja", { kind: "tcp", host: "impresora.caja", port: 9100 }],
    ["tcp:[fe80::1]:9101", { kind: "tcp", host: "fe80::1", port: 9101 }],
    ["serial:/dev/ttyS0", { kind: "serial", path: "/dev/ttyS0", baud: 9600 }],
    ["serial:/dev/ttyUSB0:19200", { kind: "serial", path: "/dev/ttyUSB0", baud: 19200 }],
    ["serial:COM3:38400", { kind: "serial", path: "COM3", baud: 38400 }],
    // Colons are part of the names udev gives.
    [
      "serial:/dev/serial/by-path/pci-0000:00:14.0-usb-0:2:1.0-port0",
      { kind: "serial", path: "/dev/serial/by-path/pci-0000:00:14.0-usb-0:2:1.0-port0", baud: 9600 },
    ],
    ["file:/dev/usb/lp0", { kind: "file", path: "/dev/usb/lp0" }],
  ])("%s", (text, value) => expect(parseDevice(text)).toEqual({ ok: true, value }));

  test.each([
    "",
    "tcp",
    "tcp:",
    "tcp::9100",
    "tcp:host:0",
    "tcp:host:70000",
    "tcp:a b:9100",
    "tcp:[nonsense]:9100",
    "serial:ttyS0",
    "serial:/dev/ttyS0:123",
    "file:relative",
    "usb:04b8:0202",
    "file:/tmp/a\u0000b",
  ])("%j is refused with a code", (text) => expect(parseDevice(text)).toEqual({ ok: false, error: "printer/unsupported-device" }));
});
