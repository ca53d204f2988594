import { parseArgs } from "node:util";
import { StartFailure } from "../core/start-failure.ts";
import { type Command, type ExitCode, type GivenArguments, UsageError } from "./command.ts";
import { complain, say } from "./say.ts";

/** Loaded only when asked for: a price must not wait for the switch's adapter. */
const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  serve: async () => (await import("./serve.ts")).serve,
  demo: async () => (await import("./demo.ts")).demo,
  price: async () => (await import("./price.ts")).price,
  quote: async () => (await import("./quote.ts")).quote,
  "import-deck": async () => (await import("./import-deck.ts")).importDeck,
  verify: async () => (await import("./verify.ts")).verify,
  backup: async () => (await import("./backup.ts")).backup,
  restore: async () => (await import("./restore.ts")).restore,
};

const HELP = `timbre COMMAND …

  serve        runs the core: switch, book and counter page
  demo         runs a shop with customers that call by themselves
  price        what a call of so many seconds costs
  quote        what a call to a number would cost
  import-deck  imports a rate deck as a new version
  verify       checks the book: file, chain, sums, prices, receipts, shifts
  backup       writes an encrypted backup of the book
  restore      puts the book of a backup in place of the one in use

Every command: --help, --json. Exit 0 done, 1 refused with a reason, 2 wrong usage.`;

async function run(argv: readonly string[]): Promise<ExitCode> {
  const [name, ...rest] = argv;
  if (name === undefined || name === "--help" || name === "help") {
    say(HELP);
    return name === undefined ? 2 : 0;
  }
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (command === undefined) {
    complain(`there is no command "${name}"\n${HELP}`);
    return 2;
  }
  return runCommand(await command(), rest);
}

async function runCommand(command: Command, argv: readonly string[]): Promise<ExitCode> {
  try {
    const { values, positionals } = parseArgs({
      args: [...argv],
      options: { ...command.options, help: { type: "boolean" }, json: { type: "boolean" } },
      allowPositionals: true,
    });
    if (values.help === true) {
      say(command.usage);
      return 0;
    }
    // Most often an option without its dashes, or a value without its option: the command would silently do something else.
    const [stray] = positionals;
    if (stray !== undefined && command.takesWords !== true) throw new UsageError(`"${stray}" belongs to no option`);
    return await command.run({ values: values as GivenArguments["values"], positionals });
  } catch (fault) {
    const wrongUsage = fault instanceof UsageError || String((fault as { code?: unknown }).code).startsWith("ERR_PARSE_ARGS");
    complain(wrongUsage ? `${(fault as Error).message}\n${command.usage}` : reasonOf(fault));
    return wrongUsage ? 2 : 1;
  }
}

/** A refusal and a fault of the system (`errno`: a folder, a file, a right) in their own words; a bug with where it came from. */
function reasonOf(fault: unknown): string {
  if (!(fault instanceof Error)) return String(fault);
  const isOutside = fault instanceof StartFailure || typeof (fault as NodeJS.ErrnoException).errno === "number";
  return isOutside ? fault.message : (fault.stack ?? fault.message);
}

// A full disk, or nobody who reads any more: an answer that did not arrive is none.
process.stdout.on("error", (fault: NodeJS.ErrnoException) => {
  if (fault.code !== "EPIPE") complain(`the answer cannot be written: ${fault.message}`);
  process.exit(1);
});

const exit = await run(process.argv.slice(2));
if (exit !== "running") process.exitCode = exit;
