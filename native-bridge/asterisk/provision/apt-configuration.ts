import { join } from "node:path";

/** The machine's hooks and extra indexes (desktop catalogues, translations) have no business in a private download. */
const CLEARED = [
  "APT::Update::Pre-Invoke",
  "APT::Update::Post-Invoke",
  "APT::Update::Post-Invoke-Success",
  "DPkg::Pre-Invoke",
  "DPkg::Post-Invoke",
];

/**
 * An apt.conf that keeps every file below `workDir` and starts from an empty dpkg status, so apt works without root and
 * fetches the whole closure whatever is installed. It is read after the machine's own configuration: proxies still apply.
 */
export function aptConfiguration(workDir: string): string {
  const settings: Readonly<Record<string, string>> = {
    Dir: "/",
    "Dir::Etc": join(workDir, "etc"),
    "Dir::Etc::SourceList": join(workDir, "etc/sources.list"),
    "Dir::Etc::SourceParts": "/dev/null",
    "Dir::Etc::Preferences": "/dev/null",
    "Dir::Etc::PreferencesParts": "/dev/null",
    "Dir::State": join(workDir, "state"),
    "Dir::State::Lists": join(workDir, "state/lists"),
    "Dir::State::Status": join(workDir, "state/status"),
    "Dir::Cache": join(workDir, "cache"),
    "Dir::Cache::Archives": join(workDir, "cache/archives"),
    "APT::Install-Recommends": "false",
    "APT::Install-Suggests": "false",
    // The unprivileged download user could not write below the caller's cache folder.
    "APT::Sandbox::User": "",
    // Without this, apt reports an archive it could not reach as a warning and ends with success.
    "APT::Update::Error-Mode": "any",
    "APT::Get::AllowUnauthenticated": "false",
    "Acquire::AllowInsecureRepositories": "false",
    "Acquire::AllowDowngradeToInsecureRepositories": "false",
    "Acquire::AllowWeakRepositories": "false",
    "Acquire::Languages": "none",
    "Acquire::Retries": "1",
    "Acquire::http::Timeout": "20",
    "Acquire::https::Timeout": "20",
  };
  const cleared = CLEARED.map((name) => `#clear ${name};\n`);
  const set = Object.entries(settings).map(([name, value]) => `${name} "${value}";\n`);
  return [...cleared, ...set].join("");
}

/** `target=Packages` leaves out the indexes that other software on this machine asked apt to fetch. */
export function aptSourceLine(source: {
  readonly mirror: string;
  readonly suite: string;
  readonly architecture: string;
  readonly keyring: string;
}): string {
  return `deb [arch=${source.architecture} target=Packages signed-by=${source.keyring}] ${source.mirror} ${source.suite} main\n`;
}
