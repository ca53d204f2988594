import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type CodePage, codePages } from "./code-page.ts";
import { encodeReceipt } from "./encode-receipt.ts";
import { printableText } from "./printable-text.ts";

/** ESC @, FS ., ESC M n, ESC t n: what starts every ticket. */
const HEADER_BYTES = 2 + 2 + 3 + 3;

describe("text as a printer can print it", { timeout: 20_000 }, () => {
  test.each<[CodePage, string, string]>([
    ["cp858", "¡Señor Núñez, 2,50 €! · N.º 4.821", "¡Señor Núñez, 2,50 €! · N.º 4.821"],
    ["windows1252", "¿Cuánto? 10 € · 1.º…", "¿Cuánto? 10 € · 1.º…"],
    ["cp850", "10 €", "10 EUR"],
    ["cp437", "Á Í 10 € · º", "A I 10 EUR · º"],
    ["cp858", "Ćwikła 日本", "Cwik?a ??"],
    ["cp858", "08:12 × $260\u00a0/min \u2212 2", "08:12 x $260 /min - 2"],
  ])("%s: %s", (codePage, text, printed) => expect(printableText(text, codePage)).toBe(printed));

  test("an arrow is not printed as the byte of ESC", () => {
    // In the DOS tables `←` is 0x1b: "←p" followed by any two signs would be the drawer's own command.
    expect(printableText("←p☺♠", "cp858")).not.toMatch(/←|☺|♠/);
  });

  test("no text whatever puts a control byte on the wire", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 24 }), fc.constantFrom(...codePages), (text, codePage) => {
        const line = { kind: "text", text, align: "left", size: "normal" } as const;
        const bytes = encodeReceipt({ lines: [line], cut: false }, { columns: 48, codePage });
        const body = Buffer.from(bytes).subarray(HEADER_BYTES);
        expect([...body].every((byte) => (byte >= 0x20 && byte !== 0x7f) || byte === 0x0a)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});
