import type { Core } from "../app/core.ts";
import { approve } from "../app/people/approve.ts";
import { mustSignIn } from "../app/people/caller.ts";
import { changePin } from "../app/people/change-pin.ts";
import { exceptionReport } from "../app/people/exception-report.ts";
import { listPeople } from "../app/people/list-people.ts";
import { makeRecoveryCode } from "../app/people/make-recovery-code.ts";
import { putPerson } from "../app/people/put-person.ts";
import { recoverPin } from "../app/people/recover-pin.ts";
import { signIn } from "../app/people/sign-in.ts";
import { signOut } from "../app/people/sign-out.ts";
import { signOutEverywhere } from "../app/people/sign-out-everywhere.ts";
import type { ContractServer } from "./contract-server.ts";

/** Who works here, and what they may do alone. */
export function peopleRouter(core: Core, { os, grant }: ContractServer) {
  return {
    list: os.people.list.handler(({ context }) => [...listPeople(core, context.actor, mustSignIn(core, context.caller))]),
    signIn: os.people.signIn.handler(async ({ input, context }) => grant(await signIn(core, context.caller, input))),
    signOut: os.people.signOut.handler(({ context }) => signOut(core, context.caller)),
    put: os.people.put.handler(async ({ input, context }) => grant(await putPerson(core, context.actor, input))),
    changePin: os.people.changePin.handler(async ({ input, context }) => grant(await changePin(core, context.caller, input))),
    makeRecoveryCode: os.people.makeRecoveryCode.handler(async ({ input, context }) =>
      grant(await makeRecoveryCode(core, context.actor, input)),
    ),
    recover: os.people.recover.handler(async ({ input, context }) => grant(await recoverPin(core, context.caller, input))),
    signOutEverywhere: os.people.signOutEverywhere.handler(({ input, context }) => grant(signOutEverywhere(core, context.actor, input))),
    approve: os.people.approve.handler(async ({ input, context }) => grant(await approve(core, context.caller, input))),
    exceptions: os.people.exceptions.handler(({ input }) => exceptionReport(core, input)),
  };
}
