import { err, ok, type Result } from "../../../../shared/kernel/result.ts";
import { wholeSeconds } from "./whole-seconds.ts";

/**
 * An increment as lists write it: "30/6", "30-6", "30+6", "60 s". One number alone is both, as in "per 60 s". What the file has
 * no column for is as the settings say.
 */
export function fileIncrement(
  cells: { readonly increment?: string | undefined; readonly first?: string | undefined; readonly next?: string | undefined },
  fallback: string,
): Result<string, "rate/bad-increment"> {
  const together = wholeSeconds(cells.increment ?? "");
  if (together !== "") {
    if (/^\d{1,4}$/.test(together)) return ok(`${together}/${together}`);
    const [, first, next] = /^(\d{1,4})\s*[/\-+:]\s*(\d{1,4})$/.exec(together) ?? [];
    return first === undefined ? err("rate/bad-increment") : ok(`${first}/${next}`);
  }
  const [first, next] = [wholeSeconds(cells.first ?? ""), wholeSeconds(cells.next ?? "")];
  if (first === "" && next === "") return ok(fallback);
  if (next !== "") return ok(`${first === "" ? next : first}/${next}`);
  return cells.next === undefined ? ok(`${first}/${fallback.split("/")[1] ?? ""}`) : err("rate/bad-increment");
}
