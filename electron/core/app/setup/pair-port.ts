import type { SetupView } from "../../../../shared/contract/setup-view.ts";
import { ok } from "../../../../shared/kernel/result.ts";
import type { Core } from "../core.ts";
import { type Outcome, refuse } from "../refusal.ts";
import { cabinOfPort } from "./hear-phone.ts";
import { setupState } from "./setup-state.ts";

/** Puts a port into a cabin by hand, or takes it out; the cabin that had it gets the port of this one. */
export function pairPort(core: Core, { cabin, port }: { readonly cabin: number; readonly port: number | null }): Outcome<SetupView> {
  const { setup } = core;
  if (!setup.isOpen()) return refuse("setup/closed");
  const { answers } = setup.notes();
  const count = answers.cabins?.count ?? 0;
  if (cabin > count || (port !== null && port > count)) return refuse("cabin/unknown", { cabin });
  const ports = answers.ports ?? {};
  const other = port === null ? null : cabinOfPort(ports, port);
  const swapped = other === null || other === cabin ? {} : { [String(other)]: ports[String(cabin)] ?? null };
  setup.write({ answers: { ...answers, ports: { ...ports, ...swapped, [String(cabin)]: port } } });
  core.feed.counterChanged();
  return ok(setupState(core));
}

/** Whether phones that dial are heard by the wizard. */
export function listenForPhones(core: Core, on: boolean): Outcome<SetupView> {
  if (!core.setup.isOpen()) return refuse("setup/closed");
  core.setup.listening = on;
  if (!on) core.setup.heard = core.setup.guessed = null;
  return ok(setupState(core));
}
