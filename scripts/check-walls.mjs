// The walls of .dependency-cruiser.cjs. Without a TypeScript it can use, dependency-cruiser reads no file and finds
// nothing wrong; so an empty look is a failure here.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { cruise } from "dependency-cruiser";
import extractOptions from "dependency-cruiser/config-utl/extract-depcruise-options";
import { REPOSITORY } from "./repository.mjs";

const AREAS = ["shared", "electron", "native-bridge", "renderer", "fixtures", "e2e"];

process.chdir(REPOSITORY);
const areas = AREAS.filter((area) => existsSync(area));
const { output } = await cruise(areas, await extractOptions(join(REPOSITORY, ".dependency-cruiser.cjs")));
if (typeof output === "string") throw new Error("dependency-cruiser answered a report instead of its findings");

const { violations, totalCruised } = output.summary;
for (const { rule, from, to, comment } of violations)
  process.stdout.write(`${rule.name}: ${from} -> ${to}${comment ? `\n  ${comment}` : ""}\n`);
const unseen = areas.filter((area) => !output.modules.some((module) => module.source.startsWith(`${area}/`)));
if (unseen.length > 0) process.stdout.write(`no module was read in: ${unseen.join(", ")}\n`);
process.stdout.write(`${totalCruised} modules, ${violations.length} violations\n`);
process.exitCode = violations.length === 0 && totalCruised > 0 && unseen.length === 0 ? 0 : 1;
