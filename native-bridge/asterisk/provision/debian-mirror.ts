import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { err, ok, type Result } from "../../../shared/kernel/result.ts";
import { type AptSource, parseDeb822Sources, parseOneLineSources } from "./apt-sources.ts";
import { chooseDebianMirror } from "./choose-debian-mirror.ts";
import type { SwitchFailure } from "./switch-failure.ts";

/** The Debian archive to download from: TIMBRE_DEBIAN_MIRROR, else the one this machine already uses. */
export async function debianMirror(environment: NodeJS.ProcessEnv): Promise<Result<string, SwitchFailure>> {
  const named = environment.TIMBRE_DEBIAN_MIRROR;
  if (named) return ok(named);
  const mirror = chooseDebianMirror(await machineSources("/etc/apt"), await installedRelease());
  if (mirror !== null) return ok(mirror);
  return err({
    code: "switch/no-mirror",
    message:
      "This machine's apt names no Debian archive to download the switch from. Set TIMBRE_DEBIAN_MIRROR to the address of one, or install Asterisk 20 or newer.",
  });
}

async function machineSources(aptDir: string): Promise<readonly AptSource[]> {
  const parts = (await readdir(join(aptDir, "sources.list.d")).catch(() => [])).sort().map((name) => join("sources.list.d", name));
  const sources: AptSource[] = [];
  for (const name of ["sources.list", ...parts]) {
    const text = await readFile(join(aptDir, name), "utf8").catch(() => "");
    if (name.endsWith(".sources")) sources.push(...parseDeb822Sources(text));
    else if (name.endsWith(".list")) sources.push(...parseOneLineSources(text));
  }
  return sources;
}

async function installedRelease(): Promise<string> {
  const text = await readFile("/etc/os-release", "utf8").catch(() => "");
  return /^VERSION_CODENAME="?([^"\n]*)/m.exec(text)?.[1] ?? "";
}
