import { err, ok, type Result } from "../../../../shared/kernel/result.ts";
import { isPrefix } from "../../../../shared/rating/prefix-key.ts";

export type PrefixProblem = "rate/bad-prefix" | "import/prefix-range" | "import/number-as-exponent";

/** A range that spans more is more likely two codes of one country than a range. */
const RANGE_MAX = 1_000;
const RANGE = /^(\d{1,15})\s*[-–]\s*(\d{1,15})$/;

/**
 * The prefixes of a cell: one, several parted by comma, semicolon or bar, and ranges of numbers of one length, such as
 * "511-519". A "+" is dropped where the list is of international numbers, since there it says nothing else.
 */
export function prefixList(text: string, options: { readonly dropsPlus: boolean }): Result<readonly string[], PrefixProblem> {
  if (isPrefix(text)) return ok([text]);
  const prefixes: string[] = [];
  for (const part of text.replace(/^'/, "").split(/[,;|]/)) {
    const found = prefixesOf(options.dropsPlus ? part.trim().replace(/^\+/, "") : part.trim());
    if (!found.ok) return found;
    prefixes.push(...found.value);
  }
  // No country begins with 0: this is a number with its thousands parted.
  if (options.dropsPlus && prefixes.slice(1).some((prefix) => prefix.startsWith("0"))) return err("rate/bad-prefix");
  return ok(prefixes);
}

function prefixesOf(part: string): Result<readonly string[], PrefixProblem> {
  if (isPrefix(part)) return ok([part]);
  // Excel has rounded it and only shows that it is large.
  if (/^\d(?:[.,]\d+)?E\+?\d+$/i.test(part)) return err("import/number-as-exponent");
  const [, first, last] = RANGE.exec(part) ?? [];
  if (first === undefined || last === undefined) return err("rate/bad-prefix");
  const size = Number(last) - Number(first) + 1;
  if (first.length !== last.length || size < 1 || size > RANGE_MAX) return err("import/prefix-range");
  return ok(Array.from({ length: size }, (_, at) => String(BigInt(first) + BigInt(at)).padStart(first.length, "0")));
}
