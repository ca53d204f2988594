import { lineUserOf } from "../../../../shared/cabin/port-line.ts";
import type { SetupLine, SetupView } from "../../../../shared/contract/setup-view.ts";
import { machineAddresses } from "../../shop/machine-addresses.ts";
import { SETUP_TRUNK } from "../../shop/shop-of-answers.ts";
import { hasSecret } from "../../shop/shop-secrets.ts";
import type { Core } from "../core.ts";
import { offeredDemo } from "./offered-demo.ts";

/** All that a window shows of the wizard. */
export function setupState(core: Core): SetupView {
  const { setup } = core;
  const { answers, fault } = setup.notes();
  const demo = offeredDemo(core);
  return {
    isOpen: setup.isOpen(),
    run: setup.run,
    restarting: setup.restarting,
    fault,
    demo: demo === null ? null : { fault: demo.fault },
    answers,
    hasProviderSecret: hasSecret(setup.dataDir, `trunk-${SETUP_TRUNK}`),
    addresses: machineAddresses().map((each) => ({ ...each })),
    sipPort: core.shop.file.sip.port,
    listening: setup.listening,
    lines: linesOf(core),
    heard: setup.heard,
    printerSearch: setup.printerSearch,
    refused: [...(core.engine.refusedPhones?.() ?? [])],
    trunk: core.shop.file.trunks.some(({ id }) => id === SETUP_TRUNK) ? (core.lines.trunks.get(SETUP_TRUNK) ?? "unknown") : null,
  };
}

function linesOf(core: Core): SetupLine[] {
  const { cabins, ports = {} } = core.setup.notes().answers;
  const cabinOfPort = new Map(Object.entries(ports).map(([cabin, port]) => [port, Number(cabin)]));
  return Array.from({ length: cabins?.count ?? 0 }, (_, index) => {
    const port = index + 1;
    const user = lineUserOf(port);
    return { port, user, line: core.lines.lines.get(user) ?? "unknown", cabin: cabinOfPort.get(port) ?? null };
  });
}
