import type { Core } from "../app/core.ts";
import { printRecovery } from "../app/recovery/print-recovery.ts";
import { recoveryView } from "../app/recovery/recovery-view.ts";
import { settleRecovery } from "../app/recovery/settle-recovery.ts";
import type { ContractServer } from "./contract-server.ts";

/** What was running when the program last stopped. */
export function recoveryRouter(core: Core, { os, grant }: ContractServer) {
  return {
    state: os.recovery.state.handler(() => recoveryView(core)),
    settle: os.recovery.settle.handler(({ input, context }) => grant(settleRecovery(core, context.actor, input))),
    printDetail: os.recovery.printDetail.handler(() => printRecovery(core)),
  };
}
