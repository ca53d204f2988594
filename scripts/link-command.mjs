// Runs after npm has installed: npm links the commands of dependencies, never the repository's own.
import { chmodSync, mkdirSync, rmSync, symlinkSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { REPOSITORY } from "./repository.mjs";

const target = join(REPOSITORY, "scripts", "timbre.mjs");
const link = join(REPOSITORY, "node_modules", ".bin", "timbre");

mkdirSync(dirname(link), { recursive: true });
rmSync(link, { force: true });
symlinkSync(relative(dirname(link), target), link);
chmodSync(target, 0o755);
