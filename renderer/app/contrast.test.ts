import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

const CSS = readFileSync(new URL("./tokens.css", import.meta.url), "utf8");
type Theme = "light" | "dark" | "light, high contrast" | "dark, high contrast";
const DARK = /\n\[data-mantine-color-scheme="dark"\] \{([^}]*)\}/;
const HIGH = /\n\[data-high-contrast\] \{([^}]*)\}/;
const DARK_HIGH = /\[data-mantine-color-scheme="dark"\]\[data-high-contrast\] \{([^}]*)\}/;
const tokens: Readonly<Record<Theme, ReadonlyMap<string, string>>> = {
  light: declared(/:root \{([^}]*)\}/),
  dark: new Map([...declared(/:root \{([^}]*)\}/), ...declared(DARK)]),
  "light, high contrast": new Map([...declared(/:root \{([^}]*)\}/), ...declared(HIGH)]),
  "dark, high contrast": new Map([...declared(/:root \{([^}]*)\}/), ...declared(DARK), ...declared(HIGH), ...declared(DARK_HIGH)]),
};

function declared(block: RegExp): Map<string, string> {
  const body = block.exec(CSS)?.[1] ?? "";
  return new Map([...body.matchAll(/--([\w-]+):\s*([^;]+);/g)].map(([, name = "", value = ""]) => [name, value.trim()]));
}

type Colour = readonly [red: number, green: number, blue: number, alpha: number];

/** "#15202b", "#fff", "rgba(42, 28, 0, 0.14)", or a token's name. */
function colour(theme: Theme, name: string): Colour {
  const value = name.startsWith("#") ? name : (tokens[theme].get(name) ?? "");
  const hex = /^#([\da-f]{3}|[\da-f]{6})$/i.exec(value)?.[1];
  if (hex !== undefined) {
    const pairs = hex.length === 3 ? [...hex].map((digit) => digit + digit) : [hex.slice(0, 2), hex.slice(2, 4), hex.slice(4)];
    const [red = 0, green = 0, blue = 0] = pairs.map((pair) => Number.parseInt(pair, 16));
    return [red, green, blue, 1];
  }
  const [red, green, blue, alpha] = (/^rgba\(([^)]*)\)$/.exec(value)?.[1] ?? "").split(",").map(Number);
  if (red === undefined || green === undefined || blue === undefined || alpha === undefined)
    throw new Error(`${theme}: --${name} is "${value}"`);
  return [red, green, blue, alpha];
}

function over([red, green, blue, alpha]: Colour, under: Colour): Colour {
  const mix = (top: number, bottom: number) => alpha * top + (1 - alpha) * bottom;
  return [mix(red, under[0]), mix(green, under[1]), mix(blue, under[2]), 1];
}

/** WCAG 2.2, relative luminance. */
function luminance([red, green, blue]: Colour): number {
  const linear = (channel: number) => (channel <= 10.31475 ? channel / 255 / 12.92 : ((channel / 255 + 0.055) / 1.055) ** 2.4);
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

/** The contrast of a colour on one or more layers, the last of them opaque. */
function contrast(theme: Theme, front: string, layers: readonly string[]): number {
  const ground = layers.map((name) => colour(theme, name)).reduceRight((under, top) => over(top, under));
  const [lighter, darker] = [luminance(over(colour(theme, front), ground)), luminance(ground)].sort((a, b) => b - a) as [number, number];
  return (lighter + 0.05) / (darker + 0.05);
}

const THEMES = ["light", "dark"] as const;
const HIGH_CONTRAST = ["light, high contrast", "dark, high contrast"] as const;

/** The colours of ux.md 14: [light, dark] of each token. The accent of a header is the same in both. */
const DESIGNED = {
  bg: ["#e9edf1", "#0c141b"],
  surface: ["#fff", "#15212c"],
  surface2: ["#f5f7f9", "#1a2834"],
  ink: ["#15202b", "#eaf0f5"],
  ink2: ["#42505f", "#b6c4d1"],
  ink3: ["#576676", "#8fa2b3"],
  line: ["#d8dfe6", "#2a3947"],
  line2: ["#b4c0cc", "#44586b"],
  ctl: ["#7c8b9a", "#6f8499"],
  bar: ["#11273a", "#081018"],
  go: ["#0a7353", "#0e8260"],
  talk: ["#0b5cad", "#1f6fbf"],
  "open-bg": ["#edf5fc", "#122b42"],
  "open-line": ["#8dbbe4", "#35638d"],
  due: ["#f0ae2b", "#f0ae2b"],
  "due-bg": ["#fff8e8", "#2c2412"],
  cut: ["#c23a14", "#c9481f"],
  "cut-bg": ["#fff3ee", "#331a12"],
  off: ["#4b5867", "#5d6c7c"],
  "off-bg": ["#eff2f5", "#121b24"],
  focus: ["#d4145a", "#ff6fa3"],
} as const;

test.each(Object.entries(DESIGNED))("--%s is the colour of the design in both themes", (name, [light, dark]) => {
  expect([tokens.light.get(name), tokens.dark.get(name)]).toEqual([light, dark]);
});

describe("the contrasts of the design's own table", () => {
  test.each([
    ["body text", "ink", ["surface"], 16.5, 14.2],
    ["secondary text", "ink2", ["surface"], 8.3, 9.2],
    ["tertiary text", "ink3", ["surface"], 5.9, 6.2],
    ["white on talking", "#fff", ["talk"], 6.7, 5.1],
    ["white on cutting off", "#fff", ["cut"], 5.4, 4.7],
    ["white on no line", "#fff", ["off"], 7.3, 5.4],
    ["dark on amber", "due-ink", ["due"], 8.5, 8.5],
    ["white on charge", "#fff", ["go"], 5.9, 4.8],
    ["focus ring", "focus", ["surface"], 5.2, 6.3],
  ] as const)("%s", (_, front, layers, light, dark) => {
    expect(contrast("light", front, layers)).toBeCloseTo(light, 0);
    expect(contrast("dark", front, layers)).toBeCloseTo(dark, 0);
    expect(Math.abs(contrast("light", front, layers) - light)).toBeLessThan(0.25);
    expect(Math.abs(contrast("dark", front, layers) - dark)).toBeLessThan(0.25);
  });
});

/** What is written on what: on every tile, in the till and in lists. */
const TEXTS: readonly (readonly [what: string, front: string, ...layers: string[]])[] = [
  ...(["ink", "ink2", "ink3"] as const).flatMap((ink) => ["surface", "surface2"].map((ground) => ["text", ink, ground] as const)),
  ...(["bg", "due-bg", "cut-bg", "off-bg", "open-bg", "dis-bg"] as const).flatMap((ground) =>
    ["ink", "ink2"].map((ink) => ["on a tile", ink, ground] as const),
  ),
  ["struck amount and small words", "ink3", "surface"],
  ["word of a free tile", "free", "surface"],
  ["its number", "free", "no-bg", "surface"],
  ["word of an open tile", "open", "open-bg"],
  ["notice of a lifted handset", "bad", "open-bg"],
  ["its number", "open", "no-bg", "open-bg"],
  ["word of a talking tile", "#fff", "talk"],
  ["its number", "#fff", "no-on-colour", "talk"],
  ["word of a tile cutting off", "#fff", "cut"],
  ["its number", "#fff", "no-on-colour", "cut"],
  ["its small warning", "bad", "cut-bg"],
  ["word of a tile to pay", "due-ink", "due"],
  ["its number", "due-ink", "due-no", "due"],
  ["word of a paid tile", "#fff", "go"],
  ["its number", "#fff", "no-on-colour", "go"],
  ["word of a tile without a line", "#fff", "off"],
  ["its number", "#fff", "no-on-colour", "off"],
  ["word of a disabled tile", "ink2", "dis"],
  ["flagged", "bad", "surface"],
  ["good news", "good", "surface"],
  ["charge button under the pointer", "#fff", "go-hover"],
  ["warning", "warn-ink", "warn-bg"],
  ["top bar", "bar-ink", "bar"],
  ["top bar, second line", "bar-ink2", "bar"],
  ["top bar, chosen", "bar-ink", "bar2"],
];

/** White on black is 21: a colour that is seen on black (3) cannot bear white letters at quite 7. */
describe.each(HIGH_CONTRAST)("text is as readable as WCAG 1.4.6 wants it, %s", (theme) => {
  test.each(TEXTS.map((text) => [text.join(" / "), text] as const))("%s", (_, [, front, ...layers]) => {
    expect(contrast(theme, front, layers)).toBeGreaterThanOrEqual(6.9);
  });
});

describe.each(THEMES)("text is readable, %s", (theme) => {
  test.each(TEXTS.map((text) => [text.join(" / "), text] as const))("%s", (_, [, front, ...layers]) => {
    expect(contrast(theme, front, layers)).toBeGreaterThanOrEqual(4.5);
  });
});

/** Controls, rings and what carries a state as a shape: 3 is enough (1.4.11); the stripes lie under bold words of a header. */
describe.each([...THEMES, ...HIGH_CONTRAST])("controls and rings are seen, %s", (theme) => {
  test.each([
    ["border of a field", "ctl", "surface"],
    ["focus ring", "focus", "surface"],
    ["focus ring between tiles", "focus", "bg"],
    ["ring of the chosen tile", "select", "bg"],
    ["border of a tile cutting off", "cut", "bg"],
    ["bar of a deposit", "talk", "track"],
    ["bar of a deposit that is nearly used up", "cut", "track"],
    ["light stripe of a call that is not charged", "#fff", "talk-stripe"],
  ] as const)("%s", (_, front, ...layers) => {
    expect(contrast(theme, front, layers)).toBeGreaterThanOrEqual(3);
  });
});

test("to pay and cutting off separate by lightness alone, as a grey screen and a colour-blind eye show them", () => {
  for (const theme of THEMES) expect(contrast(theme, "due", ["cut"])).toBeGreaterThanOrEqual(2);
});
