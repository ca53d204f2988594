import type { SetupView } from "../../../../shared/contract/setup-view.ts";
import { ok } from "../../../../shared/kernel/result.ts";
import type { Core } from "../core.ts";
import { type Outcome, refuse } from "../refusal.ts";
import { setupState } from "./setup-state.ts";

/** The wizard is done with. A shop must have been named: everything else can be told later. */
export function finishSetup(core: Core): Outcome<SetupView> {
  const { setup } = core;
  if (!setup.isOpen()) return ok(setupState(core));
  if (setup.notes().answers.shop === undefined) return refuse("setup/refused", { problem: "shop" });
  setup.listening = false;
  setup.stopSearch();
  setup.write({ isFinished: true });
  core.feed.counterChanged();
  return ok(setupState(core));
}
