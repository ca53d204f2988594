/**
 * The decimal sign that amounts show. "0,0125" and "1.234,56" leave no doubt; "200.000" could be both, and then it is what the
 * layout or the shop's currency says.
 */
export function detectDecimal(amounts: readonly string[], otherwise: "." | ","): "." | "," {
  let [points, commas] = [0, 0];
  for (const amount of amounts) {
    const sign = decimalSignOf(amount.replaceAll(/[^\d.,]/g, ""));
    if (sign === ".") points += 1;
    else if (sign === ",") commas += 1;
  }
  if (points === commas) return otherwise;
  return points > commas ? "." : ",";
}

/** Null where the amount does not tell. */
function decimalSignOf(amount: string): "." | "," | null {
  const [lastPoint, lastComma] = [amount.lastIndexOf("."), amount.lastIndexOf(",")];
  if (lastPoint >= 0 && lastComma >= 0) return lastPoint > lastComma ? "." : ",";
  const sign = lastPoint >= 0 ? "." : lastComma >= 0 ? "," : null;
  if (sign === null) return null;
  const parts = amount.split(sign);
  // A sign that comes twice parts thousands.
  if (parts.length > 2) return sign === "." ? "," : ".";
  const [whole = "", fraction = ""] = parts;
  const couldBeThousands = fraction.length === 3 && /^[1-9]\d{0,2}$/.test(whole);
  return couldBeThousands ? null : sign;
}
