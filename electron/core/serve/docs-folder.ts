// Under a name of its own: the bundle's banner takes `createRequire` for the packages in it.
import { createRequire as requireFrom } from "node:module";
import { dirname } from "node:path";

/** Where the parts of the API page are; null in a package that ships without them. */
export function docsFolder(): string | null {
  try {
    return dirname(requireFrom(import.meta.url).resolve("swagger-ui-dist/package.json"));
  } catch {
    return null;
  }
}
