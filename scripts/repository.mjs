import { fileURLToPath } from "node:url";

/** The checkout these scripts belong to, wherever they are called from. Ends without a slash. */
export const REPOSITORY = fileURLToPath(new URL("..", import.meta.url)).replace(/[\\/]$/, "");
