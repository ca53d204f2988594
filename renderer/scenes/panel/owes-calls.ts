import type { CabinView } from "../../../shared/contract/cabin-view.ts";

/** Whether a cabin has calls to pay that cost something: then "no charge" means them, else the next one. */
export function owesCalls({ state, account }: CabinView): boolean {
  return state === "to-pay" && account?.calls.some(({ price }) => Number(price) > 0) === true;
}
