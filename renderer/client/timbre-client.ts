import type { ContractRouterClient } from "@orpc/contract";
import type { contract } from "../../shared/contract/contract.ts";

/** Everything the core can be asked, typed by the contract. */
export type TimbreClient = ContractRouterClient<typeof contract>;
