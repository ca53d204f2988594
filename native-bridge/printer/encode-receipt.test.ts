import { describe, expect, test } from "vitest";
import type { DotPicture } from "../../shared/receipt/dot-picture.ts";
import type { ReceiptDocument } from "../../shared/receipt/receipt-document.ts";
import { drawerPulse } from "../drawer/drawer-pulse.ts";
import { encodeReceipt } from "./encode-receipt.ts";
import { rasterOrder } from "./raster-order.ts";

const ticket: ReceiptDocument = {
  lines: [
    { kind: "text", text: "LOCUTORIO ÑANDÚ", align: "center", size: "normal" },
    { kind: "rule", weight: "single" },
    { kind: "pair", left: "1 Bolivia Móvil", right: "2,13 €", size: "normal" },
    { kind: "pair", left: "TOTAL", right: "2,13 €", size: "double" },
    { kind: "text", text: "¡Gracias!", align: "center", size: "normal" },
  ],
  cut: true,
};

/** The ticket byte by byte, as the ESC/POS reference names it. Latin-1 stands for raw bytes. */
const golden = {
  cp858: [
    "\x1b@\x1c.\x1bM\x00\x1bt\x13",
    "        LOCUTORIO \xa5AND\xe9\n",
    `${"-".repeat(32)}\n`,
    "1 Bolivia M\xa2vil           2,13 \xd5\n",
    "\x1d!\x11TOTAL     2,13 \xd5\x1d!\x00\n",
    "           \xadGracias!\n",
    "\n\n\n\n",
    "\x1dV\x01\n",
  ],
  windows1252: [
    "\x1b@\x1c.\x1bM\x00\x1bt\x10",
    "        LOCUTORIO \xd1AND\xda\n",
    `${"-".repeat(32)}\n`,
    "1 Bolivia M\xf3vil           2,13 \x80\n",
    "\x1d!\x11TOTAL     2,13 \x80\x1d!\x00\n",
    "           \xa1Gracias!\n",
    "\n\n\n\n",
    "\x1dV\x01\n",
  ],
} as const;

describe("a ticket in ESC/POS", () => {
  test.each(["cp858", "windows1252"] as const)("%s, byte for byte", (codePage) => {
    expect(Buffer.from(encodeReceipt(ticket, { columns: 32, codePage })).toString("latin1")).toBe(golden[codePage].join(""));
  });

  test.each([32, 42, 48] as const)("every plain row keeps within %i columns and amounts end in the last", (columns) => {
    const rows = Buffer.from(encodeReceipt({ ...ticket, cut: false }, { columns, codePage: "cp858" }))
      .toString("latin1")
      .split("\n");
    expect(rows[1]).toBe("-".repeat(columns));
    expect(rows[2]).toHaveLength(columns);
    expect(rows[2]?.endsWith("2,13 \xd5")).toBe(true);
  });

  test("without a cut no knife is moved", () => {
    expect(Buffer.from(encodeReceipt({ ...ticket, cut: false }, { columns: 32, codePage: "cp858" })).includes("\x1dV")).toBe(false);
  });

  test("the logo is centred dots at its place, and nothing where nobody knows it", () => {
    const withLogo: ReceiptDocument = { ...ticket, lines: [{ kind: "logo", name: "arrow" }, ...ticket.lines] };
    const arrow = { width: 12, height: 2, bits: Uint8Array.of(0xff, 0xf0, 0x0f, 0x00) };
    const [head, ...rest] = golden.cp858;
    const [reset, codePage] = [head.slice(0, -3), head.slice(-3)];
    const dots = "\x1ba\x01\x1dv0\x00\x02\x00\x02\x00\xff\xf0\x0f\x00\x1ba\x00";
    const encoded = (logoOf: (name: string) => DotPicture | null) =>
      Buffer.from(encodeReceipt(withLogo, { columns: 32, codePage: "cp858", logoOf })).toString("latin1");
    expect(encoded((name) => (name === "arrow" ? arrow : null))).toBe([reset, dots, codePage, ...rest].join(""));
    expect(encoded(() => null)).toBe(golden.cp858.join(""));
  });

  test("more than 255 bytes of a row and rows of a picture are told in two bytes", () => {
    const tall = { width: 8, height: 300, bits: new Uint8Array(300) };
    expect([...rasterOrder(tall).subarray(3, 11)]).toEqual([0x1d, 0x76, 0x30, 0, 1, 0, 300 - 256, 1]);
  });

  test.each([
    [2, "1b700032fa"],
    [5, "1b700132fa"],
  ] as const)("the drawer at pin %i opens by ESC p, and nothing else is sent", (pin, bytes) =>
    expect(Buffer.from(drawerPulse(pin)).toString("hex")).toBe(bytes),
  );
});
