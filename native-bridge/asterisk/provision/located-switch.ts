/** An Asterisk that has been seen to run and to hold every module the product needs. */
export type LocatedSwitch = {
  /** Program and leading arguments; for a private prefix that is its own loader, the library path and the binary. */
  readonly asterisk: readonly string[];
  /** `astmoddir`. */
  readonly moduleDir: string;
  /** The folder that holds the Spanish prompts themselves (`…/sounds/es`), or null when none is installed. */
  readonly soundsDir: string | null;
  /** As Asterisk prints it, for example "22.10.1". */
  readonly version: string;
  readonly origin: "override" | "system" | "prefix";
};
