import { oc } from "@orpc/contract";
import * as z from "zod";
import { healthSchema } from "./shop-view.ts";
import { operationIdSchema } from "./wire.ts";

/** The papers that wait for a printer. */
export const printerContract = {
  printAll: oc.route({ method: "POST", path: "/printer/print-all", summary: "Tries the printer now" }).output(healthSchema),
  discard: oc
    .route({ method: "POST", path: "/printer/discard", summary: "Gives up the papers that wait; each can be printed again as a copy" })
    .input(z.strictObject({ operationId: operationIdSchema }))
    .output(healthSchema),
};
