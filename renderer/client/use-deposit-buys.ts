import { useAnswer } from "./use-answer.ts";

/** What a typed amount buys, with what the cabin's deposit has left; null until it is known. */
export function useDepositBuys(cabin: number, amount: string) {
  return useAnswer((client) => client.cabins.depositBuys({ amount: amount === "" ? "0" : amount, cabin }), `${cabin} ${amount}`);
}
