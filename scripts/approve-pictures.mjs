// `node scripts/approve-pictures.mjs`: takes the pictures of the counter anew. Look at each that git calls changed before you commit it.
import { join } from "node:path";
import { productNode } from "./product-node.mjs";
import { REPOSITORY } from "./repository.mjs";
import { runChild } from "./run-child.mjs";

const vitest = join(REPOSITORY, "node_modules", "vitest", "vitest.mjs");
const args = [vitest, "run", "--project", "e2e", "renderer/gallery/pictures.integration.test.ts"];
process.exitCode = await runChild(productNode(), args, { cwd: REPOSITORY, env: { ...process.env, TIMBRE_APPROVE_PICTURES: "1" } });
