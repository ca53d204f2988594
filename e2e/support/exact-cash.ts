/** One second of Valparaiso costs 3, which the tens of Chilean cash would make nothing of. */
export const EXACT_CASH = { cashRounding: { to: "1", halfDown: false } } as const;
