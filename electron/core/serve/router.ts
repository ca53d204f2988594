import { addDeposit } from "../app/add-deposit.ts";
import { balanceView } from "../app/balance.ts";
import { chargeAccount } from "../app/charge-account.ts";
import type { Core } from "../app/core.ts";
import { disableCabin } from "../app/disable-cabin.ts";
import { enableCabin } from "../app/enable-cabin.ts";
import { exportCalls } from "../app/export/export-calls.ts";
import { exportSales } from "../app/export/export-sales.ts";
import { hangUp } from "../app/hang-up.ts";
import { healthView } from "../app/health.ts";
import { helloView } from "../app/hello.ts";
import { listCalls } from "../app/list-calls.ts";
import { listSales } from "../app/list-sales.ts";
import { parkAccount } from "../app/money/park-account.ts";
import { takePartPayment } from "../app/money/part-payment.ts";
import { pendingAccounts } from "../app/money/pending-accounts.ts";
import { refundSale } from "../app/money/refund-sale.ts";
import { returnDeposit } from "../app/money/return-deposit.ts";
import { unchargeCall } from "../app/money/uncharge-call.ts";
import { voidSale } from "../app/money/void-sale.ts";
import { openSession } from "../app/open-session.ts";
import { backupNow } from "../app/oversight/backup-now.ts";
import { bookState } from "../app/oversight/book-state.ts";
import { drillNow } from "../app/oversight/drill-now.ts";
import { listItems } from "../app/oversight/items.ts";
import { resolveItem } from "../app/oversight/resolve-item.ts";
import { verifyNow } from "../app/oversight/verify-now.ts";
import { mustSignIn } from "../app/people/caller.ts";
import { quoteView } from "../app/quote-view.ts";
import { receiptView } from "../app/receipt-view.ts";
import { reprintSale } from "../app/reprint-sale.ts";
import { setUncharged } from "../app/set-uncharged.ts";
import { createContractServer } from "./contract-server.ts";
import { liveStream } from "./live-stream.ts";
import { peopleRouter } from "./people-router.ts";
import { ratesRouter } from "./rates-router.ts";
import { shiftsRouter } from "./shifts-router.ts";

export type CoreRouter = ReturnType<typeof createRouter>;

/** The contract over the core: every transport serves this one router. */
export function createRouter(core: Core) {
  const { os, grant } = createContractServer(core);
  return os.router({
    hello: os.hello.handler(({ context }) => helloView(core, context.caller)),
    health: os.health.handler(() => healthView(core)),
    live: os.live.handler(({ signal, context }) => liveStream(core.feed, signal, () => !mustSignIn(core, context.caller))),
    cabins: {
      list: os.cabins.list.handler(() => core.feed.cabins()),
      enable: os.cabins.enable.handler(({ input }) => grant(enableCabin(core, input.number))),
      disable: os.cabins.disable.handler(async ({ input }) => grant(await disableCabin(core, input))),
      uncharged: os.cabins.uncharged.handler(({ input, context }) => grant(setUncharged(core, context.actor, input))),
      hangUp: os.cabins.hangUp.handler(async ({ input }) => grant(await hangUp(core, input.number))),
      openSession: os.cabins.openSession.handler(({ input, context }) => grant(openSession(core, context.actor, input))),
      deposit: os.cabins.deposit.handler(({ input, context }) => grant(addDeposit(core, context.actor, input))),
      depositBack: os.cabins.depositBack.handler(({ input, context }) => grant(returnDeposit(core, context.actor, input))),
    },
    calls: {
      list: os.calls.list.handler(({ input }) => listCalls(core, input)),
      export: os.calls.export.handler(({ input, signal }) => exportCalls(core, input, signal)),
      uncharge: os.calls.uncharge.handler(({ input, context }) => grant(unchargeCall(core, context.actor, input))),
    },
    sales: {
      charge: os.sales.charge.handler(({ input, context }) => grant(chargeAccount(core, context.actor, input))),
      void: os.sales.void.handler(({ input, context }) => grant(voidSale(core, context.actor, input))),
      refund: os.sales.refund.handler(({ input, context }) => grant(refundSale(core, context.actor, input))),
      reprint: os.sales.reprint.handler(({ input, context }) => grant(reprintSale(core, context.actor, input))),
      receipt: os.sales.receipt.handler(({ input }) => grant(receiptView(core, input.id))),
      list: os.sales.list.handler(({ input }) => listSales(core, input)),
      export: os.sales.export.handler(({ input, signal }) => exportSales(core, input, signal)),
    },
    quote: os.quote.handler(({ input }) => quoteView(input.number, core.rates.quote(input.number))),
    rates: ratesRouter(core, { os, grant }),
    balance: os.balance.handler(() => balanceView(core)),
    shifts: shiftsRouter(core, { os, grant }),
    accounts: {
      pending: os.accounts.pending.handler(() => [...pendingAccounts(core)]),
      park: os.accounts.park.handler(({ input, context }) => grant(parkAccount(core, context.actor, input))),
      partPayment: os.accounts.partPayment.handler(({ input, context }) => grant(takePartPayment(core, context.actor, input))),
    },
    people: peopleRouter(core, { os, grant }),
    book: {
      state: os.book.state.handler(() => bookState(core)),
      verify: os.book.verify.handler(async ({ context }) => grant(await verifyNow(core, context.actor))),
      backup: os.book.backup.handler(async ({ context }) => grant(await backupNow(core, context.actor))),
      drill: os.book.drill.handler(async ({ context }) => grant(await drillNow(core, context.actor))),
    },
    items: {
      list: os.items.list.handler(({ input }) => [...listItems(core, input)]),
      resolve: os.items.resolve.handler(({ input, context }) => grant(resolveItem(core, context.actor, input))),
    },
  });
}
