/** How much of a dialled number a receipt shows. */
export type PhoneDisplay = "full" | "masked" | "none";

const SHOWN_AT_END = 2;
const HIDDEN = 4;
/** Shorter numbers are services and extensions of the shop: nobody's. */
const PERSONAL_DIGITS_MIN = 7;

/** A number already grouped ("00 51 987 412 306") as it may be shown: "00 51 987 ••• •06", or nothing. */
export function shownPhone(grouped: string, display: PhoneDisplay): string {
  if (display === "full") return grouped;
  if (display === "none") return "";
  const digits = [...grouped].filter((sign) => sign !== " ").length;
  if (digits < PERSONAL_DIGITS_MIN) return grouped;
  const start = digits - SHOWN_AT_END - HIDDEN;
  let seen = 0;
  return [...grouped]
    .map((sign) => {
      if (sign === " ") return sign;
      seen += 1;
      return seen > start && seen <= start + HIDDEN ? "•" : sign;
    })
    .join("");
}
