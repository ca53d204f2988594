import { eventIterator, oc } from "@orpc/contract";
import * as z from "zod";
import { alertsContract } from "./alerts-contract.ts";
import { bookContract, itemsContract } from "./book-contract.ts";
import { accountSchema, cabinSchema } from "./cabin-view.ts";
import { callDetail, listCalls } from "./call-list-contract.ts";
import { displayContract } from "./display-contract.ts";
import { exportContract } from "./export-contract.ts";
import { liveEventSchema } from "./live-event.ts";
import {
  accountsContract,
  approvalSchema,
  chargeInput,
  depositBack,
  depositBuys,
  depositLimit,
  saleCorrections,
  saleFilterShape,
  sellItems,
  unchargeCall,
} from "./money-contract.ts";
import { peopleContract } from "./people-contract.ts";
import { printerContract } from "./printer-contract.ts";
import { ratesContract } from "./rates-contract.ts";
import { recoveryContract } from "./recovery-contract.ts";
import { receiptSchema, saleSchema } from "./sale-view.ts";
import { settingsContract } from "./settings-contract.ts";
import { setupContract } from "./setup-contract.ts";
import { shiftsContract } from "./shift-contract.ts";
import { balanceSchema, healthSchema, helloSchema } from "./shop-view.ts";
import { cabinNumberSchema, moneySchema, operationIdSchema } from "./wire.ts";

const cabinInput = z.strictObject({ number: cabinNumberSchema });
const page = { page: z.coerce.number().int().min(1).default(1), size: z.coerce.number().int().min(1).max(200).default(15) };

/**
 * Everything a window, the command line or an outside program can ask of the core. Clients send ids and intentions;
 * no client ever sends a price or an amount due.
 */
export const contract = {
  hello: oc.route({ method: "GET", path: "/hello", summary: "Version, role and shop" }).output(helloSchema),
  health: oc.route({ method: "GET", path: "/health", summary: "Switch, trunks, spool and clock" }).output(healthSchema),
  live: oc.output(eventIterator(liveEventSchema)),
  cabins: {
    list: oc.route({ method: "GET", path: "/cabins", summary: "Every cabin with its state" }).output(z.array(cabinSchema)),
    enable: oc.route({ method: "POST", path: "/cabins/{number}/enable" }).input(cabinInput).output(cabinSchema),
    disable: oc
      .route({ method: "POST", path: "/cabins/{number}/disable" })
      .input(cabinInput.extend({ when: z.enum(["now", "after-call"]).default("after-call"), reason: z.string().max(80).optional() }))
      .output(cabinSchema),
    disableAll: oc
      .route({
        method: "POST",
        path: "/cabins/disable-all",
        summary: "Every cabin goes out of use; those that talk when their call has ended",
      })
      .input(z.strictObject({ reason: z.string().max(80).optional() }))
      .output(z.array(cabinSchema)),
    enableAll: oc.route({ method: "POST", path: "/cabins/enable-all" }).output(z.array(cabinSchema)),
    uncharged: oc
      .route({ method: "POST", path: "/cabins/{number}/uncharged" })
      .input(
        cabinInput.extend({
          mode: z.enum(["off", "once", "sticky"]),
          reason: z.string().max(80).optional(),
          approval: approvalSchema,
          operationId: operationIdSchema.optional(),
        }),
      )
      .output(cabinSchema),
    hangUp: oc.route({ method: "POST", path: "/cabins/{number}/hangup" }).input(cabinInput).output(cabinSchema),
    testLine: oc
      .route({ method: "POST", path: "/cabins/{number}/test-line", summary: "Asks the phone of the cabin whether it is there" })
      .input(cabinInput)
      .output(cabinSchema),
    openSession: oc
      .route({ method: "POST", path: "/cabins/{number}/session" })
      .input(cabinInput.extend({ operationId: operationIdSchema, mode: z.enum(["postpaid", "prepaid"]), deposit: moneySchema.optional() }))
      .output(accountSchema),
    deposit: oc
      .route({ method: "POST", path: "/cabins/{number}/deposit" })
      .input(cabinInput.extend({ operationId: operationIdSchema, amount: moneySchema }))
      .output(accountSchema),
    depositBack,
    depositBuys,
    depositLimit,
  },
  calls: {
    export: exportContract.calls,
    uncharge: unchargeCall,
    list: listCalls,
    detail: callDetail,
  },
  sales: {
    export: exportContract.sales,
    charge: oc.route({ method: "POST", path: "/sales", summary: "Charges the account of a cabin" }).input(chargeInput).output(saleSchema),
    sell: sellItems,
    ...saleCorrections,
    reprint: oc
      .route({ method: "POST", path: "/sales/{id}/reprint" })
      .input(z.strictObject({ id: z.string().max(40), operationId: operationIdSchema, approval: approvalSchema }))
      .output(saleSchema),
    receipt: oc
      .route({ method: "GET", path: "/sales/{id}/receipt", summary: "The receipt of a sale, line by line as on paper" })
      .input(z.strictObject({ id: z.string().max(40) }))
      .output(receiptSchema),
    list: oc
      .route({ method: "GET", path: "/sales", summary: "Sales, newest first" })
      .input(z.strictObject({ ...saleFilterShape, ...page }))
      .output(z.object({ total: z.number().int(), rows: z.array(saleSchema) })),
  },
  quote: oc
    .route({ method: "GET", path: "/quote", summary: "What a call to a number would cost" })
    .input(z.strictObject({ number: z.string().min(1).max(32) }))
    .output(
      z.object({
        number: z.string(),
        prefix: z.string().nullable(),
        destination: z.string().nullable(),
        source: z.enum(["sell", "cost+markup", "default", "emergency", "none"]),
        value: moneySchema.nullable(),
        unit: z.enum(["minute", "second"]).nullable(),
        increment: z.string().nullable(),
        band: z.string().nullable().optional(),
        refused: z.string().nullable(),
      }),
    ),
  rates: ratesContract,
  balance: oc.route({ method: "GET", path: "/balance" }).output(balanceSchema),
  noteBalance: oc
    .route({ method: "POST", path: "/balance", summary: "What the provider holds now, as its own page says" })
    .input(z.strictObject({ operationId: operationIdSchema, amount: moneySchema }))
    .output(balanceSchema),
  shifts: shiftsContract,
  settings: settingsContract,
  accounts: accountsContract,
  people: peopleContract,
  book: bookContract,
  items: itemsContract,
  setup: setupContract,
  display: displayContract,
  recovery: recoveryContract,
  alerts: alertsContract,
  printer: printerContract,
};
