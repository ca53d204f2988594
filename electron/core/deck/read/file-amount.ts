import { err, ok, type Result } from "../../../../shared/kernel/result.ts";

/** Signs and codes of the currencies our shops and their carriers use. Not the cent sign: it would change the amount. */
const CURRENCY = String.raw`(?:US\$|AR\$|CLP\$?|MX\$|COL\$|COP\$?|S/\.?|Bs\.?|R\$|\$|€|£|USD\$?|EUR|PEN|ARS|MXN|BOB)`;
const BEFORE = new RegExp(`^${CURRENCY}\\s*`, "i");
const AFTER = new RegExp(`\\s*${CURRENCY}$`, "i");

/** Whole part with or without thousands, and decimals. A space and an apostrophe part thousands too. */
const WITH_COMMA = /^(-?)(\d{1,3}(?:[. ']\d{3})+|\d*)(?:,(\d+))?$/;
const WITH_POINT = /^(-?)(\d{1,3}(?:[, ']\d{3})+|\d*)(?:\.(\d+))?$/;

/**
 * An amount as a list writes it, "$ 1.234,56", as the product writes it, "1234.56". Excel's 5,1E+10 has lost its digits and
 * is none.
 */
export function fileAmount(text: string, decimal: "." | ","): Result<string, "money/not-a-decimal"> {
  // Most are plain already: a list of half a million passes here.
  if (decimal === "." && /^\d+(?:\.\d+)?$/.test(text)) return ok(text);
  const bare = text
    .replaceAll(/[\u00a0\u202f\u2009]/g, " ")
    .trim()
    .replace("\u2212", "-")
    .replace(BEFORE, "")
    .replace(AFTER, "");
  const match = (decimal === "," ? WITH_COMMA : WITH_POINT).exec(bare);
  const [, sign = "", whole = "", fraction = ""] = match ?? [];
  if (match === null || (whole === "" && fraction === "")) return err("money/not-a-decimal");
  const digits = whole.replaceAll(/\D/g, "") || "0";
  return ok(`${sign}${digits}${fraction === "" ? "" : `.${fraction}`}`);
}

/** An amount of our own form: without thousands and without a currency. */
export function ownAmount(text: string, decimal: "." | ","): Result<string, "money/not-a-decimal"> {
  const match = (decimal === "," ? /^(-?\d+)(?:,(\d+))?$/ : /^(-?\d+)(?:\.(\d+))?$/).exec(text);
  if (match === null) return err("money/not-a-decimal");
  return ok(match[2] === undefined ? (match[1] ?? "") : `${match[1]}.${match[2]}`);
}
