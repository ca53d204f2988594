import { mapEventIterator } from "@orpc/client";
import { implement } from "@orpc/server";
import { contract } from "../../../shared/contract/contract.ts";
import { mayUse, needsNoSignIn } from "../../../shared/contract/rights.ts";
import type { Core } from "../app/core.ts";
import { actorOf, type Caller, mustSignIn } from "../app/people/caller.ts";
import type { Outcome } from "../app/refusal.ts";
import { granted, ownError, rpcError } from "./rpc-error.ts";

export type ContractServer = ReturnType<typeof createContractServer>;

/**
 * The contract, to be given its handlers: none is reached over a connection whose shop wants a person first, nor by a role without the
 * right to it; and every fault is one of the product's, that of a stream in its middle too.
 */
export function createContractServer(core: Core) {
  const { language } = core.shop.file.shop;
  const told = (fault: unknown) => {
    const error = ownError(fault, language);
    if (error.code === "internal/fault")
      core.log.error({ fault: fault instanceof Error ? (fault.stack ?? fault.message) : String(fault) }, "a command failed");
    return error;
  };
  const os = implement(contract)
    .$context<{ readonly caller: Caller; readonly headOnly?: boolean }>()
    .use(async ({ context: { caller }, path, signal, next }) => {
      try {
        const actor = actorOf(core, caller);
        if (caller.display === undefined && !needsNoSignIn(path) && mustSignIn(core, caller, actor))
          throw rpcError("people/sign-in-first", language);
        if (!mayUse(caller.display === undefined ? actor.role : "display", path)) throw rpcError("auth/forbidden", language);
        const done = await next({ context: { actor } });
        if (!isStream(done.output)) return done;
        // Whoever went away is the end of a stream, and no fault of it.
        const error = async (fault: unknown) => (signal?.aborted === true ? fault : told(fault));
        return { ...done, output: mapEventIterator(done.output, { value: async (value) => value, error }) };
      } catch (fault) {
        throw told(fault);
      }
    });
  return { os, grant: <T>(outcome: Outcome<T>): T => granted(outcome, language) };
}

function isStream(output: unknown): output is AsyncIterator<unknown> {
  return typeof output === "object" && output !== null && Symbol.asyncIterator in output;
}
