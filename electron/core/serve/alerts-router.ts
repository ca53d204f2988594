import { allowDearCall, blockCabin, dismissAlert } from "../app/alerts/answer-alert.ts";
import type { Core } from "../app/core.ts";
import type { ContractServer } from "./contract-server.ts";

/** What somebody does about the alerts of a cabin. */
export function alertsRouter(core: Core, { os, grant }: ContractServer) {
  return {
    dismiss: os.alerts.dismiss.handler(({ input, context }) => grant(dismissAlert(core, context.actor, input))),
    block: os.alerts.block.handler(({ input, context }) => grant(blockCabin(core, context.actor, input))),
    allow: os.alerts.allow.handler(({ input, context }) => grant(allowDearCall(core, context.actor, input))),
  };
}
