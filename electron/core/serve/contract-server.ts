import { implement } from "@orpc/server";
import { contract } from "../../../shared/contract/contract.ts";
import { mayUse } from "../../../shared/contract/rights.ts";
import type { Role } from "../../../shared/contract/role.ts";
import type { Core } from "../app/core.ts";
import type { Outcome } from "../app/refusal.ts";
import { granted, ownError, rpcError } from "./rpc-error.ts";

/** What a transport knows of whoever asks. */
export interface Caller {
  readonly role: Role;
}

export type ContractServer = ReturnType<typeof createContractServer>;

/** The contract, to be given its handlers: none is reached by a role without the right to it, and every fault is one of the product's. */
export function createContractServer(core: Core) {
  const { language } = core.shop.file.shop;
  const os = implement(contract)
    .$context<Caller>()
    .use(async ({ context, path, next }) => {
      try {
        if (!mayUse(context.role, path)) throw rpcError("auth/forbidden", language);
        return await next();
      } catch (fault) {
        const error = ownError(fault, language);
        if (error.code === "internal/fault")
          core.log.error({ fault: fault instanceof Error ? (fault.stack ?? fault.message) : String(fault) }, "a command failed");
        throw error;
      }
    });
  return { os, grant: <T>(outcome: Outcome<T>): T => granted(outcome, language) };
}
