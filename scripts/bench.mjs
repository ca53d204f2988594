// `npm run bench -- NAME [--full]`: one measurement of e2e/bench; without a name, the list of them.
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { argv } from "node:process";
import { PRODUCT_NODE_OPTIONS, productNode } from "./product-node.mjs";
import { REPOSITORY } from "./repository.mjs";
import { runChild } from "./run-child.mjs";
import { stepEnvironment } from "./run-step.mjs";

const SUFFIX = ".bench.ts";
const folder = join(REPOSITORY, "e2e", "bench");
const names = existsSync(folder)
  ? readdirSync(folder)
      .filter((file) => file.endsWith(SUFFIX))
      .map((file) => file.slice(0, -SUFFIX.length))
  : [];
const [name, ...options] = argv.slice(2);

if (name !== undefined && names.includes(name)) {
  process.exitCode = await runChild(productNode(), [...PRODUCT_NODE_OPTIONS, join(folder, name + SUFFIX), ...options], {
    cwd: REPOSITORY,
    env: stepEnvironment(),
  });
} else {
  if (name !== undefined) process.stderr.write(`bench: there is no "${name}"\n`);
  process.stdout.write(`${["Benchmarks:", ...names].join("\n  ")}\n`);
  process.exitCode = name === undefined ? 0 : 2;
}
