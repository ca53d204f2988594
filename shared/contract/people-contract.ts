import { oc } from "@orpc/contract";
import * as z from "zod";
import { exceptionKinds } from "./exceptions.ts";
import { exceptionReportSchema, personSchema, signedInSchema } from "./people-view.ts";
import { roles } from "./role.ts";
import { instantSchema, operationIdSchema } from "./wire.ts";

/** Four digits and more for whoever works the counter, six and more for whoever approves; checked in the core. */
const pinSchema = z.string().regex(/^\d{4,12}$/, "4 to 12 digits");
/** Four groups of four letters. */
const recoveryCodeSchema = z.object({ code: z.string() });
const personIdSchema = z.string().min(1).max(40);

export const peopleContract = {
  list: oc.route({ method: "GET", path: "/people", summary: "Who may sign in" }).output(z.array(personSchema)),
  signIn: oc
    .route({ method: "POST", path: "/people/sign-in", summary: "A person takes this terminal; the token is theirs until they sign out" })
    .input(z.strictObject({ person: personIdSchema, pin: pinSchema }))
    .output(signedInSchema),
  signOut: oc.route({ method: "POST", path: "/people/sign-out" }).output(z.object({ signedOut: z.boolean() })),
  put: oc
    .route({ method: "POST", path: "/people", summary: "Makes a person or changes one" })
    .input(
      z.strictObject({
        operationId: operationIdSchema,
        id: personIdSchema.optional(),
        name: z.string().trim().min(1).max(60),
        role: z.enum(roles),
        active: z.boolean().default(true),
        pin: pinSchema.optional(),
      }),
    )
    .output(personSchema),
  changePin: oc
    .route({ method: "POST", path: "/people/pin", summary: "The signed-in person changes their own PIN" })
    .input(z.strictObject({ pin: pinSchema, newPin: pinSchema }))
    .output(personSchema),
  makeRecoveryCode: oc
    .route({
      method: "POST",
      path: "/people/{person}/recovery-code",
      summary: "An owner's recovery code, told this once; the one before is void",
    })
    .input(z.strictObject({ person: personIdSchema }))
    .output(recoveryCodeSchema),
  recover: oc
    .route({
      method: "POST",
      path: "/people/{person}/recovery",
      summary: "An owner chooses a new PIN with the recovery code, and is told the next code",
    })
    .input(z.strictObject({ person: personIdSchema, code: z.string().regex(/^[A-Za-z]{4}([ -]?[A-Za-z]{4}){3}$/), newPin: pinSchema }))
    .output(recoveryCodeSchema),
  signOutEverywhere: oc
    .route({ method: "POST", path: "/people/{id}/sign-out-everywhere" })
    .input(z.strictObject({ id: personIdSchema, operationId: operationIdSchema }))
    .output(personSchema),
  approve: oc
    .route({ method: "POST", path: "/approvals", summary: "A second person's yes to one exception, for one use within five minutes" })
    .input(z.strictObject({ person: personIdSchema, pin: pinSchema, kind: z.enum(exceptionKinds), subject: z.string().min(1).max(80) }))
    .output(z.object({ approval: z.string(), approvedBy: z.string(), expiresAt: instantSchema })),
  exceptions: oc
    .route({ method: "GET", path: "/exceptions", summary: "Exceptions of each cashier against the branch's median" })
    .input(z.strictObject({ from: instantSchema.optional(), to: instantSchema.optional() }))
    .output(exceptionReportSchema),
};
