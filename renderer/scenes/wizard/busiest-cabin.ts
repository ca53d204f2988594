import type { CabinView } from "../../../shared/contract/cabin-view.ts";
import { dialledSoFar } from "../../components/cabin-tile/dialled-so-far.ts";

/** The cabin where most has happened: one with money to take, one that calls or dials, one off the hook, one whose call was refused. */
export function busiestCabin(cabins: readonly CabinView[]): CabinView | null {
  const withMoney = cabins.find(({ account, live }) => live === null && (account?.calls.length ?? 0) > 0);
  const calling = cabins.find(({ live }) => live !== null);
  const dialling = cabins.find((cabin) => dialledSoFar(cabin) !== null);
  const lifted = cabins.find(({ state }) => state === "off-hook");
  const refused = cabins.find(({ lastCall }) => lastCall?.state === "refused");
  return withMoney ?? calling ?? dialling ?? lifted ?? refused ?? null;
}
