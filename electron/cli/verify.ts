import { existsSync } from "node:fs";
import { join } from "node:path";
import type { PaperAnchor } from "../verifier/book-file.ts";
import { parseAnchor } from "../verifier/parse-anchor.ts";
import { type VerifyReport, verifyBook } from "../verifier/verify-book.ts";
import { type Command, type GivenArguments, UsageError } from "./command.ts";
import { optionalText, repeatedText } from "./option-values.ts";
import { complain, say, sayJson } from "./say.ts";

const USAGE = `timbre verify --data DIR | --file BOOK.db [--anchor 4821-7F3A-91C2]… [--json]

Goes through a whole book and names every rule that does not hold, with its row. A running shop goes on meanwhile.
  --file    a book that was carried away: the head file and the price lists beside a shop's book are not looked for
  --anchor  the fingerprint of a printed receipt or shift slip, as often as there are papers at hand:
            only these tell a book whose newest entries were cut off from one that never had them

Exit 0 only when every rule holds.`;

export const verify: Command = {
  usage: USAGE,
  options: { data: { type: "string" }, file: { type: "string" }, anchor: { type: "string", multiple: true } },
  run: async (given) => {
    const { path, isExport } = bookOf(given);
    const anchors = repeatedText(given, "anchor").map(anchorOf);
    if (!existsSync(path)) {
      complain(`${path} is not there`);
      return 1;
    }
    const report = verified(path, { isExport, anchors, progress: progressTo(process.stderr) });
    if (report === null) return 1;
    if (given.values.json === true) sayJson(report);
    else tell(report);
    return report.ok ? 0 : 1;
  },
};

function bookOf(given: GivenArguments): { readonly path: string; readonly isExport: boolean } {
  const [data, file] = [optionalText(given, "data"), optionalText(given, "file")];
  if ((data === undefined) === (file === undefined)) throw new UsageError("one of --data and --file is needed");
  return file === undefined ? { path: join(data ?? "", "timbre.db"), isExport: false } : { path: file, isExport: true };
}

function anchorOf(text: string): PaperAnchor {
  const anchor = parseAnchor(text);
  if (anchor === null) throw new UsageError(`--anchor must be as on the paper, such as 4821-7F3A-91C2, not "${text}"`);
  return anchor;
}

/** A file that is no book at all is an answer, not a bug. */
function verified(path: string, options: Parameters<typeof verifyBook>[1]): VerifyReport | null {
  try {
    return verifyBook(path, options);
  } catch (fault) {
    complain(`${path} cannot be read: ${fault instanceof Error ? fault.message : String(fault)}`);
    return null;
  }
}

function tell(report: VerifyReport): void {
  for (const { rule, check, detail } of report.failures) complain(`${rule} ${check}: ${detail}`);
  for (const note of report.notes) complain(`note: ${note}`);
  const looked = `${report.entries} entries, ${report.calls} calls, ${report.sales} sales`;
  const broken = new Set(report.failures.map(({ rule, check }) => `${rule} ${check}`)).size;
  say(report.ok ? `ok: ${report.checks} checks, ${looked}` : `${broken} of ${report.checks} checks failed: ${looked}`);
}

/** One line that is written over, for a person who waits; nothing where nobody looks. */
function progressTo(terminal: NodeJS.WriteStream): ((words: string) => void) | undefined {
  if (!terminal.isTTY) return undefined;
  return (words) => void terminal.write(`\r\u001b[K${words.slice(0, 100)}\r`);
}
