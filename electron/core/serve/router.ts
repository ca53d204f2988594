import { addDeposit } from "../app/add-deposit.ts";
import { balanceView } from "../app/balance.ts";
import { chargeAccount } from "../app/charge-account.ts";
import type { Core } from "../app/core.ts";
import { disableCabin } from "../app/disable-cabin.ts";
import { enableCabin } from "../app/enable-cabin.ts";
import { hangUp } from "../app/hang-up.ts";
import { healthView } from "../app/health.ts";
import { helloView } from "../app/hello.ts";
import { listCalls } from "../app/list-calls.ts";
import { listSales } from "../app/list-sales.ts";
import { openSession } from "../app/open-session.ts";
import { quoteView } from "../app/quote-view.ts";
import { receiptView } from "../app/receipt-view.ts";
import { reprintSale } from "../app/reprint-sale.ts";
import { setUncharged } from "../app/set-uncharged.ts";
import { closeShift, currentShift, openShift } from "../app/shifts.ts";
import { createContractServer } from "./contract-server.ts";
import { liveStream } from "./live-stream.ts";
import { ratesRouter } from "./rates-router.ts";

export type CoreRouter = ReturnType<typeof createRouter>;

/** The contract over the core: every transport serves this one router. */
export function createRouter(core: Core) {
  const { os, grant } = createContractServer(core);
  return os.router({
    hello: os.hello.handler(({ context }) => helloView(core, context.role)),
    health: os.health.handler(() => healthView(core)),
    live: os.live.handler(({ signal }) => liveStream(core.feed, signal)),
    cabins: {
      list: os.cabins.list.handler(() => core.feed.cabins()),
      enable: os.cabins.enable.handler(({ input }) => grant(enableCabin(core, input.number))),
      disable: os.cabins.disable.handler(async ({ input }) => grant(await disableCabin(core, input))),
      uncharged: os.cabins.uncharged.handler(({ input }) => grant(setUncharged(core, input))),
      hangUp: os.cabins.hangUp.handler(async ({ input }) => grant(await hangUp(core, input.number))),
      openSession: os.cabins.openSession.handler(({ input }) => grant(openSession(core, input))),
      deposit: os.cabins.deposit.handler(({ input }) => grant(addDeposit(core, input))),
    },
    calls: { list: os.calls.list.handler(({ input }) => listCalls(core, input)) },
    sales: {
      charge: os.sales.charge.handler(({ input }) => grant(chargeAccount(core, input))),
      reprint: os.sales.reprint.handler(({ input }) => grant(reprintSale(core, input))),
      receipt: os.sales.receipt.handler(({ input }) => grant(receiptView(core, input.id))),
      list: os.sales.list.handler(({ input }) => listSales(core, input)),
    },
    quote: os.quote.handler(({ input }) => quoteView(input.number, core.rates.quote(input.number))),
    rates: ratesRouter(core, { os, grant }),
    balance: os.balance.handler(() => balanceView(core)),
    shifts: {
      current: os.shifts.current.handler(() => currentShift(core)),
      open: os.shifts.open.handler(({ input }) => grant(openShift(core, input))),
      close: os.shifts.close.handler(({ input }) => grant(closeShift(core, input))),
    },
  });
}
