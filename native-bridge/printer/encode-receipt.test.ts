import { describe, expect, test } from "vitest";
import type { ReceiptDocument } from "../../shared/receipt/receipt-document.ts";
import { drawerPulse } from "../drawer/drawer-pulse.ts";
import { encodeReceipt } from "./encode-receipt.ts";

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

  test.each([
    [2, "1b700032fa"],
    [5, "1b700132fa"],
  ] as const)("the drawer at pin %i opens by ESC p, and nothing else is sent", (pin, bytes) =>
    expect(Buffer.from(drawerPulse(pin)).toString("hex")).toBe(bytes),
  );
});
