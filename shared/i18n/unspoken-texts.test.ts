// biome-ignore-all lint/suspicious/noTemplateCurlyInString: what is read here are the texts of programs.
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { catalogs } from "./catalogs.ts";
import { flattened } from "./translate.ts";

const ROOT = join(import.meta.dirname, "../..");
/** Neither the catalogs themselves nor what only people who build the product see. */
const NOT_SPOKEN = /\.test\.tsx?$|^shared\/i18n\/[a-z-]+-(es|en)\.ts$|^renderer\/gallery\//;
const COMMENTS = /(?<=^|[\s{])\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm;
const LITERALS = /"([^"\\\n]*)"/g;
const HOLE = /\$\{(?:[^{}`]|\{[^{}`]*\})*\}/;
const TEMPLATES = new RegExp(`\`((?:[\\w./-]|${HOLE.source})+)\``, "g");

/**
 * The keys that no program speaks: neither as they stand in quotes, nor by a template such as `state.${tone}` whose holes are filled
 * with a number, with what stands in quotes, or with a template such as `${rule}.count`. That the template gets just these, nobody says.
 */
function unspoken(keys: readonly string[], programs: readonly string[]): readonly string[] {
  const codes = programs.map((program) => program.replaceAll(COMMENTS, ""));
  const found = (pattern: RegExp) => codes.flatMap((code) => [...code.matchAll(pattern)].map(([, text = ""]) => text));
  const said = new Set(found(LITERALS));
  const templates = [...new Set(found(TEMPLATES))].map((text) => text.split(HOLE));
  const spoken = templates.filter(([group = ""]) => /^[a-z]\w*\./.test(group)).map(shapeOf);
  const made = templates.filter((parts) => parts.some((part) => /^\.\w|\w\.$/.test(part))).map(shapeOf);
  const isSaid = (word: string) => said.has(word) || /^\d+$/.test(word);
  const isFilled = (word: string) => isSaid(word) || made.some((shape) => fits(word, shape, isSaid));
  return keys.filter((key) => !said.has(key) && !spoken.some((shape) => fits(key, shape, isFilled)));
}

/** Of the fixed parts of a template, with a place for each hole between them. */
function shapeOf(parts: readonly string[]): RegExp {
  return new RegExp(`^${parts.map((part) => RegExp.escape(part)).join("(.+)")}$`);
}

function fits(text: string, shape: RegExp, isFilled: (word: string) => boolean): boolean {
  return shape.exec(text)?.slice(1).every(isFilled) ?? false;
}

test("every text of the catalogs is spoken somewhere", () => {
  const files = globSync("{renderer,electron,shared}/**/*.{ts,tsx}", { cwd: ROOT }).filter((file) => !NOT_SPOKEN.test(file));
  const programs = files.map((file) => readFileSync(join(ROOT, file), "utf8"));
  // The customer's screen takes these by their names, in languages the counter has no catalog of.
  const displayWords = "`display.${word}`";
  expect(unspoken([...flattened(catalogs.es).keys()], [...programs, displayWords])).toEqual([]);
});

describe("a key", () => {
  test.each([
    ["stands in quotes", 't("till.total")', []],
    ["stands in a comment alone", '/** Such as "till.total". */\n  // "till.total"', ["till.total"]],
    ["has a template whose hole is filled somewhere", 'const row = ["total"]; t(`till.${row}`)', []],
    ["has a template, but nobody says the word", 'const row = ["change"]; t(`till.${row}`)', ["till.total"]],
    ["has a template of another group", 'const row = ["total"]; t(`receipt.${row}`)', ["till.total"]],
    ["is the beginning of another", 't("till.totals")', ["till.total"]],
  ])("that %s", (_, program, found) => {
    expect(unspoken(["till.total"], [program])).toEqual(found);
  });

  test("may have holes with braces, several of them, and words that are made", () => {
    const program =
      'const to = { a: "total" }; t(`till.${({ a: "total" })[a]}.${form}`); ["wide"]; names.map((name) => `${name}.count`); t(`rule.${made}`); ["calls"]';
    expect(unspoken(["till.total.wide", "till.total.narrow", "rule.calls.count", "rule.calls.minutes"], [program])).toEqual([
      "till.total.narrow",
      "rule.calls.minutes",
    ]);
  });
});
