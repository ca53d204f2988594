import { MUST_MODULES } from "../must-modules.ts";

/** Nothing loads that is not listed. The loader sorts by dependency itself, so the order here is for the reader. */
export function modulesConf(): string {
  return `[modules]
autoload = no
${MUST_MODULES.map((module) => `load = ${module}`).join("\n")}
`;
}
