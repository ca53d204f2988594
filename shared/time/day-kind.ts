/** The days of a band window as bits: Monday to Sunday, and above them the holidays. */
export const EVERY_WEEKDAY = 0b0111_1111;
export const HOLIDAY_BIT = 0b1000_0000;
