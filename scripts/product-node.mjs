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

/** The Node binary to run the product and its tools with. */
export function productNode() {
  return isProductNode(process.versions) ? process.execPath : INSTALLED;
}
