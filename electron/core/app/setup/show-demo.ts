import type { SetupView } from "../../../../shared/contract/setup-view.ts";
import { ok } from "../../../../shared/kernel/result.ts";
import type { Core } from "../core.ts";
import { type Outcome, refuse } from "../refusal.ts";
import { offeredDemo } from "./offered-demo.ts";
import { setupState } from "./setup-state.ts";

/** Puts the demonstration in the place of the shop that is being set up, or leads from it back to the wizard. */
export function showDemo(core: Core, on: boolean): Outcome<SetupView> {
  const { setup } = core;
  const go = on ? (offeredDemo(core)?.begin ?? null) : setup.leaveDemo;
  if (go === null) return refuse("setup/closed");
  if (setup.restarting) return ok(setupState(core));
  setup.stopSearch();
  setup.restarting = true;
  go();
  return ok(setupState(core));
}
