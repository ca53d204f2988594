/** In the place of a cabin's number, of what is sold at the counter to a customer of none. */
export const COUNTER_CABIN = 0;
