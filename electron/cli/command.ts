import type { ParseArgsConfig } from "node:util";

/** One word of the command line. */
export interface Command {
  readonly usage: string;
  readonly options: NonNullable<ParseArgsConfig["options"]>;
  /** Whether words that belong to no option mean something; the command counts them itself. */
  readonly takesWords?: true;
  run(given: GivenArguments): Promise<ExitCode>;
}

export interface GivenArguments {
  /** A list where an option may be given several times. */
  readonly values: Readonly<Record<string, string | boolean | readonly string[] | undefined>>;
  readonly positionals: readonly string[];
}

/** 0 done; 1 refused, with the reason on standard error; 2 wrong usage. A running server has none: its process ends by signal. */
export type ExitCode = 0 | 1 | 2 | "running";

/** Wrong usage: what is wrong, in words. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}
