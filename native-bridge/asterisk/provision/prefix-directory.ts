import { createHash } from "node:crypto";
import { homedir } from "node:os";
import { join } from "node:path";
import { MUST_MODULES } from "../must-modules.ts";
import type { DebianArchitecture } from "./debian-architecture.ts";
import { SWITCH_PACKAGES } from "./switch-packages.ts";

/**
 * Where the private Asterisk of this recipe lives. The name changes with the recipe (packages, modules, machine), so
 * two releases of the product on one machine never run each other's switch.
 */
export function prefixDirectory(environment: NodeJS.ProcessEnv, architecture: DebianArchitecture): string {
  const recipe = JSON.stringify([architecture.name, SWITCH_PACKAGES, MUST_MODULES]);
  const key = createHash("sha256").update(recipe).digest("hex").slice(0, 12);
  const cache = environment.XDG_CACHE_HOME || join(homedir(), ".cache");
  return join(cache, "timbre", "switch", `${architecture.name}-${key}`);
}
