import type { SetupView } from "../../../../shared/contract/setup-view.ts";
import { ok } from "../../../../shared/kernel/result.ts";
import { machineAddresses } from "../../shop/machine-addresses.ts";
import { neighbourHosts } from "../../shop/neighbour-hosts.ts";
import type { Core } from "../core.ts";
import { type Outcome, refuse } from "../refusal.ts";
import { setupState } from "./setup-state.ts";

/** Windows are told how far it is after so many hosts. */
const TELL_EVERY = 32;

/** Begins the search for printers in the shop's network, or ends it; what was found stays. */
export function searchPrinters(core: Core, on: boolean, hosts = neighbourHosts(machineAddresses())): Outcome<SetupView> {
  const { setup } = core;
  if (!setup.isOpen()) return refuse("setup/closed");
  setup.stopSearch();
  if (on) void search(core, hosts);
  return ok(setupState(core));
}

async function search({ setup, feed, log }: Core, hosts: readonly string[]): Promise<void> {
  const ended = new AbortController();
  let now: NonNullable<SetupView["printerSearch"]> = { isRunning: true, asked: 0, hosts: hosts.length, found: [] };
  const put = (over: Partial<typeof now>, isTold: boolean) => {
    now = { ...now, ...over };
    setup.printerSearch = now;
    if (isTold) feed.counterChanged();
  };
  const stop = () => {
    ended.abort();
    put({ isRunning: false }, true);
  };
  setup.stopSearch = () => {
    if (now.isRunning) stop();
  };
  put({}, true);
  const onAsked = (host: string, takesConnections: boolean) => {
    const asked = now.asked + 1;
    const found = takesConnections ? [...now.found, host] : now.found;
    put({ asked, found }, takesConnections || asked % TELL_EVERY === 0);
  };
  try {
    await setup.findPrinters({ hosts, signal: ended.signal, onAsked });
  } catch (fault) {
    log.warn({ fault: String(fault) }, "the shop's network could not be searched for printers");
  }
  if (now.isRunning) stop();
}
