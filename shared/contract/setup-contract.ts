import { oc } from "@orpc/contract";
import * as z from "zod";
import {
  setupAnswerSchema,
  setupGatewaySchema,
  setupPrinterSchema,
  setupPrintersSchema,
  setupPrintTestSchema,
  setupSchema,
  trunkCheckSchema,
} from "./setup-view.ts";
import { cabinNumberSchema } from "./wire.ts";

const portSchema = z.number().int().min(1).max(96);

/** The first-run wizard: from an empty data folder to a shop.json, for the owner alone, and only while it is unfinished. `demo` leads back from a demonstration begun here, too. */
export const setupContract = {
  state: oc
    .route({ method: "GET", path: "/setup", summary: "What the wizard has been told, and what the lines and the carrier say" })
    .output(setupSchema),
  answer: oc
    .route({
      method: "POST",
      path: "/setup/answers",
      summary: "One step's answers: kept, written to shop.json, and put in force by a restart",
    })
    .input(setupAnswerSchema)
    .output(setupSchema),
  gateway: oc
    .route({ method: "GET", path: "/setup/gateway", summary: "What is typed into the gateway, secrets included" })
    .output(setupGatewaySchema),
  listen: oc
    .route({
      method: "POST",
      path: "/setup/listen",
      summary: "Whether a phone that dials says which cabin it is in; its call goes nowhere",
    })
    .input(z.strictObject({ on: z.boolean() }))
    .output(setupSchema),
  pair: oc
    .route({ method: "POST", path: "/setup/pair", summary: "This port is in that cabin; whoever had it takes the other" })
    .input(z.strictObject({ cabin: cabinNumberSchema, port: portSchema.nullable() }))
    .output(setupSchema),
  checkTrunk: oc.route({ method: "POST", path: "/setup/trunk-check", summary: "Asks the carrier now" }).output(trunkCheckSchema),
  printers: oc.route({ method: "GET", path: "/setup/printers", summary: "What this machine sees" }).output(setupPrintersSchema),
  searchPrinters: oc
    .route({ method: "POST", path: "/setup/printer-search", summary: "Looks for printers in the shop's network, or ends that" })
    .input(z.strictObject({ on: z.boolean() }))
    .output(setupSchema),
  testPrinter: oc
    .route({ method: "POST", path: "/setup/print-test", summary: "A page with a ruler and accents, and the drawer where it is wanted" })
    .input(setupPrinterSchema)
    .output(setupPrintTestSchema),
  demo: oc
    .route({
      method: "POST",
      path: "/setup/demo",
      summary: "Puts a shop with simulated customers in this one's place, with data of its own, or leads back from it",
    })
    .input(z.strictObject({ on: z.boolean() }))
    .output(setupSchema),
  finish: oc
    .route({ method: "POST", path: "/setup/finish", summary: "The shop is open: the wizard is not seen again" })
    .output(setupSchema),
};
