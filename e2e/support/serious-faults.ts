import type { Page } from "playwright-core";
import { axeViolations } from "./axe-violations.ts";

/** What axe finds on a page that keeps somebody from using it, in its own words; the lesser faults are left out. */
export async function seriousFaults(page: Page): Promise<readonly string[]> {
  return (await axeViolations(page))
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(({ id, nodes }) => `${id}: ${nodes.map((node) => `${node.html} ${node.failureSummary}`).join("\n")}`);
}
