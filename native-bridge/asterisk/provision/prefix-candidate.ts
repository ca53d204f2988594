import { join } from "node:path";
import type { DebianArchitecture } from "./debian-architecture.ts";
import type { SwitchCandidate } from "./inspect-switch.ts";

/** Debian packages unpacked under `prefix`, started by their own loader: nothing of the machine's libraries is used. */
export function prefixCandidate(prefix: string, architecture: DebianArchitecture, origin: "override" | "prefix"): SwitchCandidate {
  const libraryDir = join(prefix, architecture.libraryDir);
  return {
    command: [join(libraryDir, architecture.loader), "--library-path", libraryDir, join(prefix, "usr/sbin/asterisk")],
    moduleDir: join(libraryDir, "asterisk/modules"),
    soundsRoot: join(prefix, "usr/share/asterisk/sounds"),
    origin,
  };
}
