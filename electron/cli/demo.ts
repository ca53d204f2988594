import type { Command } from "./command.ts";
import { optionalText, wholeNumber } from "./option-values.ts";
import { runDemo } from "./run-demo.ts";

const PORT = { from: 0, to: 65_535 };

export const demo: Command = {
  usage:
    "timbre demo [--data DIR] [--port N] [--json]\n\nWrites its shop.json into its data folder, as an example to copy. Nothing in it is worth money.",
  options: { data: { type: "string" }, port: { type: "string" } },
  run: async (given) =>
    runDemo({ dataDir: optionalText(given, "data"), port: wholeNumber(given, "port", PORT), json: given.values.json === true }),
};
