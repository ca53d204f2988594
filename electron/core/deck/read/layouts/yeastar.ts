import { err, ok, type Result } from "../../../../../shared/kernel/result.ts";
import { parseMicros } from "../../../../../shared/money/decimal.ts";
import type { DraftRow, Layout, RowFields, RowProblem } from "./layout.ts";
import { plainAmount } from "./plain-amount.ts";
import { pricePerUnit } from "./price-per-unit.ts";

/**
 * Yeastar P-series (help.yeastar.com, "Rate Parameters"): up to Initial Time a call costs Initial Cost, and then Rate for each
 * Billable Unit begun. With Initial Time I, cost C and rate R per U seconds that is our increment I/U at R/U a second with a
 * connection fee of C - I x R/U. A free or cheaper first time has no such form and is refused.
 */
export const yeastar: Layout = {
  name: "yeastar",
  isKnownBy: (header) => header.has("match prefix") && (header.has("billable unit s") || header.has("billable unit")),
  columns: {
    prefix: ["match prefix"],
    description: ["name"],
    value: ["rate"],
    next: ["billable unit s", "billable unit"],
    first: ["initial time s", "initial time"],
    connect: ["initial cost"],
  },
  extras: { numberLength: ["number length"] },
  rates: (row) => {
    if (!["", "0"].includes(row.extras.numberLength ?? "")) return err({ code: "import/number-length", field: "Number Length" });
    return rateOf(row);
  },
};

function rateOf({ fields }: DraftRow): Result<readonly RowFields[], RowProblem> {
  const [unitSeconds, initial] = [Number(fields.next || "60"), Number(fields.first || "0")];
  if (!Number.isInteger(unitSeconds) || !Number.isInteger(initial) || unitSeconds < 1)
    return err({ code: "rate/bad-increment", field: "increment" });
  const rate = parseMicros(fields.value ?? "");
  if (!rate.ok) return err({ code: rate.error, field: "value" });
  const cost = parseMicros(fields.connect || "0");
  if (!cost.ok) return err({ code: cost.error, field: "connect" });
  const price = pricePerUnit(fields.value ?? "", unitSeconds);
  if (price === null || (initial * rate.value) % unitSeconds !== 0) return err({ code: "import/not-exact", field: "value" });
  const connect = cost.value - (initial * rate.value) / unitSeconds;
  if (connect < 0) return err({ code: "import/cheaper-first-time", field: "connect" });
  const increment = `${initial === 0 ? unitSeconds : initial}/${unitSeconds}`;
  const { first: _first, next: _next, ...rest } = fields;
  return ok([{ ...rest, ...price, increment, connect: plainAmount(connect) }]);
}
