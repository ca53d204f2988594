/** Switches that would open a packaged terminal to whoever starts it: debuggers, no sandbox, foreign code. */
const dangerousSwitches = [
  "remote-debugging-port",
  "remote-debugging-pipe",
  "inspect",
  "inspect-brk",
  "inspect-port",
  "inspect-wait",
  "no-sandbox",
  "disable-web-security",
  "js-flags",
  "load-extension",
] as const;

/** The first dangerous switch on a command line, in either spelling Chromium takes (`-x` and `--x`), or null. */
export function dangerousSwitch(argv: readonly string[]): string | null {
  const given = new Set(argv.map((argument) => /^--?([a-z][a-z-]*)(?:=|$)/i.exec(argument)?.[1]?.toLowerCase()));
  return dangerousSwitches.find((name) => given.has(name)) ?? null;
}
