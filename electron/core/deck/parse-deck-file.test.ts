import { describe, expect, test } from "vitest";
import { parseDeckFile } from "./parse-deck-file.ts";

const HEADER = "prefix,description,unit,value,increment";

describe("a deck file", () => {
  test("is read with a byte order mark, CRLF, quotes and blank lines", () => {
    const parsed = parseDeckFile(`\uFEFF${HEADER}\r\n032,"Valparaíso, V Región",minute,200.000,1/1\r\n\r\n52,MEXICO,minute,300,60/60\r\n`);
    expect(parsed).toMatchObject({
      ok: true,
      value: {
        refused: [],
        rates: [
          { prefix: "032", description: "Valparaíso, V Región", value: 200_000_000 },
          { prefix: "52", increment: "60/60" },
        ],
      },
    });
  });

  test("is read with semicolons", () => {
    expect(parseDeckFile("prefix;description;unit;value\n032;Valparaiso;minute;200")).toMatchObject({
      ok: true,
      value: { rates: [{ prefix: "032", increment: "1/1" }] },
    });
  });

  test("lists every line it refuses by its number", () => {
    const parsed = parseDeckFile(
      `${HEADER}\n032,Valparaiso,minute,200,1/1\n03x,Nowhere,minute,200,1/1\n033,Free,hour,1,1/1\n034,Dear,minute,1e3,1/1\n032,Again,minute,1,1/1\n`,
    );
    expect(parsed.ok && parsed.value.refused.map(({ line, code }) => [line, code])).toEqual([
      [3, "rate/bad-prefix"],
      [4, "rate/bad-unit"],
      [5, "money/not-a-decimal"],
      [6, "rate/duplicate-prefix"],
    ]);
  });

  test.each([
    { text: "prefix,value\n1,2", error: "lacks description, unit" },
    { text: `${HEADER},colour\n`, error: "unknown column colour" },
    { text: `${HEADER}\n"032,x`, error: "cannot be read as CSV" },
  ])("is refused whole: $error", ({ text, error }) => {
    expect(parseDeckFile(text)).toMatchObject({ ok: false, error: expect.stringContaining(error) });
  });
});
