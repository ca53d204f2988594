#!/usr/bin/env node
// The `timbre` command. It must start on any Node, to say in words what a wrong one would say by crashing.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { isProductNode, PRODUCT_NODE_OPTIONS, productNode } from "./product-node.mjs";
import { REPOSITORY } from "./repository.mjs";
import { runChild } from "./run-child.mjs";

if (!existsSync(join(REPOSITORY, "node_modules", "better-sqlite3"))) {
  process.stderr.write(`timbre: the dependencies are not installed. Run "node scripts/setup.mjs" in ${REPOSITORY} first.\n`);
  process.exitCode = 1;
} else if (isProductNode(process.versions)) {
  await import("../electron/cli/timbre.ts");
} else if (existsSync(productNode())) {
  process.exitCode = await runChild(productNode(), [...PRODUCT_NODE_OPTIONS, fileURLToPath(import.meta.url), ...process.argv.slice(2)]);
} else {
  process.stderr.write(
    `timbre: Node ${process.versions.node} is too old to run it and the newer one is missing. Run "node scripts/setup.mjs" in ${REPOSITORY}.\n`,
  );
  process.exitCode = 1;
}
