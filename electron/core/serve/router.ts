import { cancelMove } from "../app/accounts/cancel-move.ts";
import { closeAccount } from "../app/accounts/close-account.ts";
import { mergeAccounts } from "../app/accounts/merge-accounts.ts";
import { moveAccount } from "../app/accounts/move-account.ts";
import { splitAccount } from "../app/accounts/split-account.ts";
import { addDeposit } from "../app/add-deposit.ts";
import { balanceView } from "../app/balance.ts";
import { callDetail } from "../app/call-detail.ts";
import { chargeAccount } from "../app/charge-account.ts";
import type { Core } from "../app/core.ts";
import { disableAll } from "../app/disable-all.ts";
import { disableCabin } from "../app/disable-cabin.ts";
import { enableAll } from "../app/enable-all.ts";
import { enableCabin } from "../app/enable-cabin.ts";
import { exportCalls } from "../app/export/export-calls.ts";
import { exportSales } from "../app/export/export-sales.ts";
import { hangUp } from "../app/hang-up.ts";
import { healthView } from "../app/health.ts";
import { helloView } from "../app/hello.ts";
import { listCalls } from "../app/list-calls.ts";
import { listSales } from "../app/list-sales.ts";
import { addItem } from "../app/money/add-item.ts";
import { depositBuys } from "../app/money/deposit-buys.ts";
import { depositLimit } from "../app/money/deposit-limit.ts";
import { parkAccount } from "../app/money/park-account.ts";
import { takePartPayment } from "../app/money/part-payment.ts";
import { pendingAccounts } from "../app/money/pending-accounts.ts";
import { refundSale } from "../app/money/refund-sale.ts";
import { removeItem } from "../app/money/remove-item.ts";
import { returnDeposit } from "../app/money/return-deposit.ts";
import { sellItems } from "../app/money/sell-items.ts";
import { unchargeCall } from "../app/money/uncharge-call.ts";
import { voidSale } from "../app/money/void-sale.ts";
import { noteBalance } from "../app/note-balance.ts";
import { openSession } from "../app/open-session.ts";
import { backupNow } from "../app/oversight/backup-now.ts";
import { bookState } from "../app/oversight/book-state.ts";
import { drillNow } from "../app/oversight/drill-now.ts";
import { listItems } from "../app/oversight/items.ts";
import { resolveItem } from "../app/oversight/resolve-item.ts";
import { verifyNow } from "../app/oversight/verify-now.ts";
import { discardPapers } from "../app/paper/discard-papers.ts";
import { mustSignIn } from "../app/people/caller.ts";
import { quoteView } from "../app/quote-view.ts";
import { receiptView } from "../app/receipt-view.ts";
import { reprintSale } from "../app/reprint-sale.ts";
import { setUncharged } from "../app/set-uncharged.ts";
import { testLine } from "../app/test-line.ts";
import { alertsRouter } from "./alerts-router.ts";
import { createContractServer } from "./contract-server.ts";
import { displayRouter } from "./display-router.ts";
import { liveStream } from "./live-stream.ts";
import { peopleRouter } from "./people-router.ts";
import { ratesRouter } from "./rates-router.ts";
import { recoveryRouter } from "./recovery-router.ts";
import { settingsRouter } from "./settings-router.ts";
import { setupRouter } from "./setup-router.ts";
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
      enable: os.cabins.enable.handler(({ input, context }) => grant(enableCabin(core, context.actor, input.number))),
      disable: os.cabins.disable.handler(async ({ input }) => grant(await disableCabin(core, input))),
      disableAll: os.cabins.disableAll.handler(({ input }) => [...disableAll(core, input.reason)]),
      enableAll: os.cabins.enableAll.handler(({ context }) => [...enableAll(core, context.actor)]),
      uncharged: os.cabins.uncharged.handler(({ input, context }) => grant(setUncharged(core, context.actor, input))),
      hangUp: os.cabins.hangUp.handler(async ({ input }) => grant(await hangUp(core, input.number))),
      testLine: os.cabins.testLine.handler(async ({ input }) => grant(await testLine(core, input.number))),
      openSession: os.cabins.openSession.handler(({ input, context }) => grant(openSession(core, context.actor, input))),
      deposit: os.cabins.deposit.handler(({ input, context }) => grant(addDeposit(core, context.actor, input))),
      depositBuys: os.cabins.depositBuys.handler(({ input }) => grant(depositBuys(core, input))),
      depositLimit: os.cabins.depositLimit.handler(() => depositLimit(core)),
      depositBack: os.cabins.depositBack.handler(({ input, context }) => grant(returnDeposit(core, context.actor, input))),
    },
    calls: {
      list: os.calls.list.handler(({ input }) => listCalls(core, input)),
      detail: os.calls.detail.handler(({ input }) => grant(callDetail(core, input.id))),
      export: os.calls.export.handler(({ input, context: { headOnly }, signal }) => exportCalls(core, input, { signal, headOnly })),
      uncharge: os.calls.uncharge.handler(({ input, context }) => grant(unchargeCall(core, context.actor, input))),
    },
    sales: {
      charge: os.sales.charge.handler(({ input, context }) => grant(chargeAccount(core, context.actor, input))),
      sell: os.sales.sell.handler(({ input, context }) => grant(sellItems(core, context.actor, input))),
      void: os.sales.void.handler(({ input, context }) => grant(voidSale(core, context.actor, input))),
      refund: os.sales.refund.handler(({ input, context }) => grant(refundSale(core, context.actor, input))),
      reprint: os.sales.reprint.handler(({ input, context }) => grant(reprintSale(core, context.actor, input))),
      receipt: os.sales.receipt.handler(({ input }) => grant(receiptView(core, input.id))),
      list: os.sales.list.handler(({ input }) => listSales(core, input)),
      export: os.sales.export.handler(({ input, context: { headOnly }, signal }) => exportSales(core, input, { signal, headOnly })),
    },
    quote: os.quote.handler(({ input }) => quoteView(input.number, core.rates.quote(input.number))),
    rates: ratesRouter(core, { os, grant }),
    balance: os.balance.handler(() => balanceView(core)),
    noteBalance: os.noteBalance.handler(({ input, context }) => grant(noteBalance(core, context.actor, input))),
    shifts: shiftsRouter(core, { os, grant }),
    settings: settingsRouter(core, { os, grant }),
    accounts: {
      pending: os.accounts.pending.handler(() => [...pendingAccounts(core)]),
      park: os.accounts.park.handler(({ input, context }) => grant(parkAccount(core, context.actor, input))),
      partPayment: os.accounts.partPayment.handler(({ input, context }) => grant(takePartPayment(core, context.actor, input))),
      move: os.accounts.move.handler(({ input, context }) => grant(moveAccount(core, context.actor, input))),
      cancelMove: os.accounts.cancelMove.handler(({ input }) => grant(cancelMove(core, input.number))),
      close: os.accounts.close.handler(({ input }) => grant(closeAccount(core, input.number))),
      split: os.accounts.split.handler(({ input, context }) => grant(splitAccount(core, context.actor, input))),
      merge: os.accounts.merge.handler(({ input, context }) => grant(mergeAccounts(core, context.actor, input))),
      addItem: os.accounts.addItem.handler(({ input, context }) => grant(addItem(core, context.actor, input))),
      removeItem: os.accounts.removeItem.handler(({ input, context }) => grant(removeItem(core, context.actor, input))),
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
    display: displayRouter(core, { os, grant }),
    setup: setupRouter(core, { os, grant }),
    printer: {
      printAll: os.printer.printAll.handler(() => {
        core.printing.wake();
        return healthView(core);
      }),
      discard: os.printer.discard.handler(({ input, context }) => grant(discardPapers(core, context.actor, input))),
    },
    recovery: recoveryRouter(core, { os, grant }),
    alerts: alertsRouter(core, { os, grant }),
  });
}
