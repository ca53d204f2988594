import { existsSync } from "node:fs";
import { join } from "node:path";
import { REPOSITORY } from "./repository.mjs";

/** @type {Readonly<Record<string, string>>} */
const BELOW_DIST = { darwin: "Electron.app/Contents/MacOS/Electron", linux: "electron", win32: "electron.exe" };

/**
 * The Electron to open the window with, or null. It is only looked for: Electron's own module would start a download
 * of 100 MB in the middle of a start. `npx --no-install install-electron` fetches it; TIMBRE_ELECTRON names another one.
 */
export function electronBinary() {
  const named = process.env.TIMBRE_ELECTRON;
  if (named) return named;
  const binary = join(REPOSITORY, "node_modules", "electron", "dist", BELOW_DIST[process.platform] ?? "electron");
  return existsSync(binary) ? binary : null;
}
