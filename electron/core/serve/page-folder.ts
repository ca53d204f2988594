import { existsSync } from "node:fs";
import { join } from "node:path";

/** The built page of the counter: beside the bundled program, or in `out/` of the checkout. */
export function pageFolder(): string {
  const bundled = join(import.meta.dirname, "renderer");
  return existsSync(bundled) ? bundled : join(import.meta.dirname, "..", "..", "..", "out", "renderer");
}
