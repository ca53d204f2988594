import type { Core } from "../app/core.ts";
import { tillOf } from "../app/display/display-desk.ts";
import { displayStream } from "../app/display/display-stream.ts";
import { showOnDisplay } from "../app/display/show-on-display.ts";
import type { ContractServer } from "./contract-server.ts";

/** The customer display: a counter window says what it shows, the display looks. */
export function displayRouter(core: Core, { os, grant }: ContractServer) {
  return {
    open: os.display.open.handler(({ input, context }) => ({ token: core.display.tokenOf(tillOf(context.actor.terminal, input.desk)) })),
    show: os.display.show.handler(async ({ input, context }) =>
      grant(await showOnDisplay(core, tillOf(context.actor.terminal, input.desk), input.shown)),
    ),
    live: os.display.live.handler(({ signal, context }) => displayStream(core, context.caller.display ?? context.actor.terminal, signal)),
  };
}
