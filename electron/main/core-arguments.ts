/** What the core is started with: where the shop's data is, and its profile where the command line names one. */
export function coreArguments(argv: readonly string[], defaultDataDirectory: string): readonly string[] {
  const profile = option(argv, "profile");
  return ["--data", option(argv, "data") ?? defaultDataDirectory, ...(profile === null ? [] : ["--profile", profile])];
}

/** `--name VALUE` or `--name=VALUE`. */
function option(argv: readonly string[], name: string): string | null {
  const joined = argv.find((argument) => argument.startsWith(`--${name}=`));
  if (joined !== undefined) return joined.slice(name.length + 3);
  const at = argv.indexOf(`--${name}`);
  return at === -1 ? null : (argv[at + 1] ?? null);
}
