import type { Core } from "../core.ts";
import type { DemoOffer } from "./setup-desk.ts";

/** Until the shop has cabins: from then on somebody may be talking, and the demonstration would cut them off. */
export function offeredDemo({ setup }: Pick<Core, "setup">): DemoOffer | null {
  return setup.isOpen() && setup.notes().answers.cabins === undefined ? setup.demo : null;
}
