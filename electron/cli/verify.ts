import { existsSync } from "node:fs";
import { join } from "node:path";
import { verifyBook } from "../core/verify/verify-book.ts";
import type { Command } from "./command.ts";
import { requiredText } from "./option-values.ts";
import { complain, say, sayJson } from "./say.ts";

export const verify: Command = {
  usage: "timbre verify --data DIR [--json]\n\nExit 0 only when every check holds; each that does not is named with its row.",
  options: { data: { type: "string" } },
  run: async (given) => {
    const file = join(requiredText(given, "data"), "timbre.db");
    if (!existsSync(file)) {
      complain(`${file} is not there`);
      return 1;
    }
    const report = verifyBook(file);
    if (given.values.json === true) sayJson(report);
    else {
      for (const failure of report.failures) complain(`${failure.check}: ${failure.detail}`);
      say(
        report.ok
          ? `ok: ${report.checks} checks, ${report.calls} calls, ${report.sales} sales`
          : `${report.failures.length} of ${report.checks} checks failed`,
      );
    }
    return report.ok ? 0 : 1;
  },
};
