import type { Core } from "../app/core.ts";
import { answerSetup } from "../app/setup/answer-setup.ts";
import { checkTrunk } from "../app/setup/check-trunk.ts";
import { finishSetup } from "../app/setup/finish-setup.ts";
import { gatewaySettings } from "../app/setup/gateway-settings.ts";
import { listenForPhones, pairPort } from "../app/setup/pair-port.ts";
import { searchPrinters } from "../app/setup/search-printers.ts";
import { setupState } from "../app/setup/setup-state.ts";
import { showDemo } from "../app/setup/show-demo.ts";
import { testPrinter } from "../app/setup/test-printer.ts";
import type { ContractServer } from "./contract-server.ts";

/** The first-run wizard. */
export function setupRouter(core: Core, { os, grant }: ContractServer) {
  return {
    state: os.setup.state.handler(() => setupState(core)),
    answer: os.setup.answer.handler(({ input }) => grant(answerSetup(core, input))),
    gateway: os.setup.gateway.handler(() => grant(gatewaySettings(core))),
    listen: os.setup.listen.handler(({ input }) => grant(listenForPhones(core, input.on))),
    pair: os.setup.pair.handler(({ input }) => grant(pairPort(core, input))),
    checkTrunk: os.setup.checkTrunk.handler(async () => grant(await checkTrunk(core))),
    printers: os.setup.printers.handler(async () => [...(await core.setup.listPrinters())]),
    searchPrinters: os.setup.searchPrinters.handler(({ input }) => grant(searchPrinters(core, input.on))),
    testPrinter: os.setup.testPrinter.handler(async ({ input }) => grant(await testPrinter(core, input))),
    demo: os.setup.demo.handler(({ input }) => grant(showDemo(core, input.on))),
    finish: os.setup.finish.handler(() => grant(finishSetup(core))),
  };
}
