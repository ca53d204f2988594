import { parseMicros } from "../../../../shared/money/decimal.ts";
import type { SaleSearch } from "../../store/sale-repository.ts";

/** Fewer digits of a number than these are in nearly every one. */
const PHONE_DIGITS_MIN = 4;
const RECEIPT = /^([A-Za-z]{0,4})[-\s]?(\d{1,9})$/;
/** "2.783", "1,234,567": thousands as a person writes them. */
const GROUPED = /^\d{1,3}([.,])\d{3}(?:\1\d{3})*$/;

/** What a text in the search of the sales may mean: everything it can be read as is looked for. */
export function searchOfText(typed: string): SaleSearch {
  const text = typed.replaceAll(/[$\s]/g, "");
  const digits = GROUPED.test(text) ? text.replaceAll(/[.,]/g, "") : text;
  const receipt = RECEIPT.exec(digits);
  const [series, number] = [receipt?.[1]?.toUpperCase() ?? "", receipt?.[2]];
  const total = parseMicros(digits.replace(",", "."));
  const isPhone = /^\+?\d+$/.test(text) && digits.length >= PHONE_DIGITS_MIN;
  return {
    series: series === "" ? null : series,
    number: number === undefined ? null : Number(number),
    cabin: series === "" && number !== undefined ? Number(number) : null,
    total: total.ok && total.value > 0 ? total.value : null,
    phone: isPhone ? digits.replace("+", "") : null,
  };
}
