import { oc } from "@orpc/contract";
import * as z from "zod";
import { cabinSchema } from "./cabin-view.ts";
import { cabinNumberSchema, operationIdSchema } from "./wire.ts";

const ofCabin = z.strictObject({ number: cabinNumberSchema, operationId: operationIdSchema });

/** What somebody does about the alerts of a cabin. */
export const alertsContract = {
  dismiss: oc.route({ method: "POST", path: "/cabins/{number}/alert/dismiss" }).input(ofCabin).output(cabinSchema),
  block: oc
    .route({ method: "POST", path: "/cabins/{number}/alert/block", summary: "Takes the cabin out of use; a call that is up goes on" })
    .input(ofCabin)
    .output(cabinSchema),
  allow: oc
    .route({
      method: "POST",
      path: "/cabins/{number}/alert/allow",
      summary: "Lets the dear call out when it is dialled again, for 10 minutes",
    })
    .input(ofCabin)
    .output(cabinSchema),
};
