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
 * right to it; and every fault is one of the product's.
 */
export function createContractServer(core: Core) {
  const { language } = core.shop.file.shop;
  const os = implement(contract)
    .$context<{ readonly caller: Caller }>()
    .use(async ({ context: { caller }, path, next }) => {
      try {
        if (!needsNoSignIn(path) && mustSignIn(core, caller)) throw rpcError("people/sign-in-first", language);
        const actor = actorOf(core, caller);
        if (!mayUse(actor.role, path)) throw rpcError("auth/forbidden", language);
        return await next({ context: { actor } });
      } catch (fault) {
        const error = ownError(fault, language);
        if (error.code === "internal/fault")
          core.log.error({ fault: fault instanceof Error ? (fault.stack ?? fault.message) : String(fault) }, "a command failed");
        throw error;
      }
    });
  return { os, grant: <T>(outcome: Outcome<T>): T => granted(outcome, language) };
}
