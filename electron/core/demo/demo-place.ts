import { existsSync } from "node:fs";
import { join } from "node:path";

/** What the demonstration is made of besides the product. */
export interface DemoPlace {
  /** The program of its customers and its carrier. */
  readonly street: string;
  readonly decks: string;
  /** The Node that runs the street. */
  readonly node: string;
}

/** The demonstration of this checkout; null in an installation, which is delivered without its customers. */
export function demoPlace(): DemoPlace | null {
  const inCheckout = [join(import.meta.dirname, "..", "..", ".."), join(import.meta.dirname, "..")];
  for (const repository of inCheckout) {
    const fixtures = join(repository, "fixtures");
    const street = join(fixtures, "street", "run-demo-street.ts");
    const node = nodeOf(repository);
    if (existsSync(street) && existsSync(node)) return { street, decks: join(fixtures, "decks"), node };
  }
  return null;
}

/** Electron runs no TypeScript by itself: there it is the Node that came with the dependencies. */
function nodeOf(repository: string): string {
  if (process.versions.electron === undefined) return process.execPath;
  return join(repository, "node_modules", "node", "bin", process.platform === "win32" ? "node.exe" : "node");
}
