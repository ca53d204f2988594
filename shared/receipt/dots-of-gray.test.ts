import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type DotPicture, rowBytes } from "./dot-picture.ts";
import { dotsOfGray, type GrayPicture } from "./dots-of-gray.ts";
import { paperDots } from "./logo-limits.ts";

const LARGE = { width: 576, height: 160 };

/** `#` is black, `+` darker than the middle, `-` lighter, a blank is white. */
function drawn(...rows: readonly string[]): GrayPicture {
  const width = Math.max(...rows.map((row) => row.length));
  const shade = { "#": 0, "+": 127, "-": 128, " ": 255 };
  const shades = rows.flatMap((row) => [...row.padEnd(width)].map((sign) => shade[sign as keyof typeof shade]));
  return { width, height: rows.length, shades: Uint8Array.from(shades) };
}

function rowsOf({ width, height, bits }: DotPicture): string[] {
  const dot = (x: number, y: number) => ((bits[y * rowBytes(width) + (x >> 3)] ?? 0) & (0x80 >> (x & 7)) ? "#" : ".");
  return Array.from({ length: height }, (_, y) => Array.from({ length: width }, (_each, x) => dot(x, y)).join(""));
}

describe("a picture in dots", () => {
  test.each<[string, GrayPicture, string[] | null]>([
    ["one dot", drawn("#"), ["#"]],
    ["half of gray is black from the middle on", drawn("+-+"), ["#.#"]],
    ["nine dots are two bytes", drawn("#########"), ["#########"]],
    ["white around it is left away", drawn("     ", "  ## ", " #   ", "     "), [".##", "#.."]],
    ["white within it stays", drawn("# #", "   ", "# #"), ["#.#", "...", "#.#"]],
    ["nothing on it", drawn("   ", " - "), null],
  ])("%s", (_, picture, rows) => {
    const dots = dotsOfGray(picture, LARGE);
    expect(dots === null ? null : rowsOf(dots)).toEqual(rows);
  });

  test.each([
    [
      { width: 4, height: 4 },
      { width: 4, height: 2 },
    ],
    [
      { width: 8, height: 1 },
      { width: 2, height: 1 },
    ],
    [
      { width: 3, height: 9 },
      { width: 3, height: 1 },
    ],
    [
      { width: 1, height: 1 },
      { width: 1, height: 1 },
    ],
    [
      { width: 100, height: 100 },
      { width: 8, height: 4 },
    ],
  ])("8 by 4 on %j is %j: smaller, of the same shape, never larger", (most, size) => {
    const full = drawn(...Array.from({ length: 4 }, () => "########"));
    expect(dotsOfGray(full, most)).toMatchObject(size);
  });

  test("made smaller, a dot is the mean of what it stands for", () => {
    expect(rowsOf(dotsOfGray(drawn("##  ##  ", "##   -  ", "####   #"), { width: 4, height: 3 }) as DotPicture)).toEqual(["#..."]);
    expect(rowsOf(dotsOfGray(drawn("##  ## #", "##  #  #"), { width: 4, height: 2 }) as DotPicture)).toEqual(["#.##"]);
  });

  test("lines too thin for the paper leave nothing", () => {
    expect(dotsOfGray(drawn("#              #"), { width: 2, height: 1 })).toBeNull();
  });

  test.each([
    ["DLE EOT", "   #         #  ", "..##.........#.."],
    ["DLE ENQ", "   #         # #", "..##.........#.#"],
    ["DLE DC4, which opens a drawer", "   #       # #  ", "..##.......#.#.."],
    ["DLE and anything else", "   #          # ", "...#..........#."],
  ])("never holds %s", (_, row, printed) => {
    const framed = drawn(`################`, row, `################`);
    expect(rowsOf(dotsOfGray(framed, LARGE) as DotPicture)[1]).toBe(printed);
  });

  test("an order over the end of a row is broken within the picture", () => {
    const dots = dotsOfGray(drawn("############", "           #", "     #      ", "############"), LARGE);
    expect(rowsOf(dots as DotPicture).slice(1, 3)).toEqual(["..........##", ".....#......"]);
  });

  test("fits every paper, fills no bit beyond its width, and holds no order, whatever it shows", () => {
    const side = fc.integer({ min: 1, max: 70 });
    const picture = fc
      .tuple(side, side)
      .chain(([width, height]) =>
        fc.uint8Array({ minLength: width * height, maxLength: width * height }).map((shades) => ({ width, height, shades })),
      );
    fc.assert(
      fc.property(picture, fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 40 }), (gray, width, height) => {
        const dots = dotsOfGray(gray, { width, height });
        if (dots === null) return;
        expect(dots.width <= width && dots.height <= height).toBe(true);
        expect(dots.bits).toHaveLength(rowBytes(dots.width) * dots.height);
        const beyond = (1 << (rowBytes(dots.width) * 8 - dots.width)) - 1;
        for (let y = 1; y <= dots.height; y += 1) expect((dots.bits[y * rowBytes(dots.width) - 1] ?? 0) & beyond).toBe(0);
        const told = dots.bits.filter((byte, at) => at > 0 && dots.bits[at - 1] === 0x10 && [0x04, 0x05, 0x14].includes(byte));
        expect([...told]).toEqual([]);
      }),
    );
  });

  test.each([
    [32, 384],
    [42, 504],
    [48, 576],
  ])("paper of %i columns has %i dots, whole bytes", (columns, dots) => {
    expect([paperDots(columns), dots % 8]).toEqual([dots, 0]);
  });
});
