import { constants } from "node:fs";
import { access } from "node:fs/promises";
import { join } from "node:path";
import type { DebianArchitecture } from "./debian-architecture.ts";
import type { SwitchCandidate } from "./inspect-switch.ts";

/** An installed Asterisk, once for each place where distributions keep its modules. */
export async function systemCandidates(
  directories: readonly string[],
  architecture: DebianArchitecture,
): Promise<readonly SwitchCandidate[]> {
  for (const directory of directories) {
    const binary = join(directory, "asterisk");
    if (!(await isExecutable(binary))) continue;
    return [`/${architecture.libraryDir}`, "/usr/lib", "/usr/lib64", "/usr/local/lib"].map((libraries) => ({
      command: [binary],
      moduleDir: join(libraries, "asterisk/modules"),
      soundsRoot: "/usr/share/asterisk/sounds",
      origin: "system",
    }));
  }
  return [];
}

function isExecutable(path: string): Promise<boolean> {
  return access(path, constants.X_OK).then(
    () => true,
    () => false,
  );
}
