import { describe, expect, test } from "vitest";
import { CABINS_PER_PAGE, cabinsPerPage, density, PINNED_ROW_PX } from "./density.ts";

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

  test.each([
    { grid: small, level: "S" },
    { grid: large, level: "S-big" },
  ])("96 cabins: pages of eight by five below the pinned row, $level", ({ grid, level }) => {
    const page = { ...grid, heightPx: grid.heightPx - PINNED_ROW_PX };
    const { columns, rows, gapPx, ...rest } = density(CABINS_PER_PAGE, page);
    expect({ columns, rows, level: rest.level }).toEqual({ columns: 8, rows: 5, level });
    // The least of a small tile, ux.md 4.4.
    expect((page.widthPx - 7 * gapPx) / 8).toBeGreaterThanOrEqual(112);
    expect((page.heightPx - 4 * gapPx) / 5).toBeGreaterThanOrEqual(104);
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

describe("a page holds what can be read", () => {
  const zoomed = (factor: number) => ({ widthPx: (1366 - 28) / factor - 352, heightPx: 690 / factor - 110 });

  test.each`
    cabins | grid           | perPage
    ${12}  | ${small}       | ${40}
    ${40}  | ${small}       | ${40}
    ${96}  | ${small}       | ${40}
    ${96}  | ${large}       | ${40}
    ${12}  | ${zoomed(1.4)} | ${40}
  `("$cabins cabins: $perPage", ({ cabins, grid, perPage }) => {
    expect(cabinsPerPage(cabins, grid)).toBe(perPage);
  });

  test("larger text, fewer cabins on a page, and none of their tiles too small", () => {
    const counts = [1.2, 1.3, 1.4].map((factor) => cabinsPerPage(40, zoomed(factor)));
    expect([...counts].sort((a, b) => b - a)).toEqual(counts);
    expect(counts.at(-1)).toBeGreaterThanOrEqual(8);
    expect(counts[0]).toBeLessThan(40);
  });

  test("before the window is measured nothing is moved", () => {
    expect(cabinsPerPage(40, { widthPx: 0, heightPx: 0 })).toBe(40);
  });
});
