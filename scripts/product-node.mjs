import { join } from "node:path";
import { REPOSITORY } from "./repository.mjs";

/** The Node that comes with the dependencies, whatever Node the machine has. */
const INSTALLED = join(REPOSITORY, "node_modules", "node", "bin", process.platform === "win32" ? "node.exe" : "node");

/**
 * The database driver is Node-API 10: on an older Node it does not throw, it takes the process down with a segmentation
 * fault. Node 24 is the line the product is tested on, and the first that runs its TypeScript as it is.
 *
 * @param {NodeJS.ProcessVersions} versions
 */
export function isProductNode(versions) {
  return Number(versions.napi) >= 10 && Number.parseInt(versions.node, 10) >= 24;
}

/**
 * What the product's Node is started with: one helper thread of the engine for the whole process. By default there are four, at
 * the rank of the thread that lets calls in; collecting for the deck worker during an import they were seen before it one behind
 * the other, a slice of the scheduler each, on both processors of a small machine.
 */
export const PRODUCT_NODE_OPTIONS = ["--v8-pool-size=1"];

/** The Node binary to run the product and its tools with. */
export function productNode() {
  return isProductNode(process.versions) ? process.execPath : INSTALLED;
}
