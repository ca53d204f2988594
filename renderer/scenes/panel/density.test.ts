import { describe, expect, test } from "vitest";
import { density } from "./density.ts";

/** The grid's inner size at 1366x768 and 1920x1080. */
const small = { widthPx: 990, heightPx: 617 };
const large = { widthPx: 1472, heightPx: 924 };

describe("the whole shop on one screen", () => {
  test.each`
    cabins | grid     | columns | rows | level
    ${4}   | ${small} | ${2}    | ${2} | ${"XL"}
    ${12}  | ${small} | ${4}    | ${3} | ${"M"}
    ${16}  | ${small} | ${4}    | ${4} | ${"S-big"}
    ${24}  | ${small} | ${6}    | ${4} | ${"S-big"}
    ${40}  | ${small} | ${8}    | ${5} | ${"S"}
    ${4}   | ${large} | ${2}    | ${2} | ${"XL"}
    ${12}  | ${large} | ${4}    | ${3} | ${"L"}
    ${16}  | ${large} | ${4}    | ${4} | ${"L"}
    ${24}  | ${large} | ${6}    | ${4} | ${"M"}
    ${40}  | ${large} | ${8}    | ${5} | ${"S-big"}
  `("$cabins cabins: $columns x $rows, $level", ({ cabins, grid, columns, rows, level }) => {
    expect(density(cabins, grid)).toMatchObject({ columns, rows, level });
  });

  test("every cabin has a place, whatever the window", () => {
    for (let cabins = 1; cabins <= 40; cabins += 1) {
      for (const grid of [small, large, { widthPx: 400, heightPx: 900 }, { widthPx: 1600, heightPx: 200 }]) {
        const { columns, rows } = density(cabins, grid);
        expect(columns * rows).toBeGreaterThanOrEqual(cabins);
        expect(columns * (rows - 1)).toBeLessThan(cabins);
      }
    }
  });
});
