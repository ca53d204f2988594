import { err, ok, type Result } from "../../../../../shared/kernel/result.ts";
import type { DraftRow, Layout, RowProblem } from "./layout.ts";
import { pricePerUnit } from "./price-per-unit.ts";

/**
 * CGRateS (Rates.csv, its columns joined with the prefix of Destinations.csv): Rate per RateUnit in steps of RateIncrement, from
 * GroupIntervalStart on. Two intervals of one price are our increment: 60 s whole, then by 6 s, is 60/6. A price that changes
 * during the call has no such form and is refused.
 */
export const cgrates: Layout = {
  name: "cgrates",
  isKnownBy: (header) => header.has("rateunit") && header.has("rateincrement"),
  columns: {
    prefix: ["prefix", "prefixes"],
    description: ["destinationid", "destination", "description", "id", "tag"],
    value: ["rate"],
    connect: ["connectfee"],
  },
  extras: { unit: ["rateunit"], step: ["rateincrement"], start: ["groupintervalstart"] },
  joins: (held, next) => {
    const start = goSeconds(next.extras.start ?? "");
    return start === 0 || start === null || next.fields.prefix !== held.fields.prefix ? null : joined(held, next, start);
  },
  rates: ({ fields, extras }) => {
    if (goSeconds(extras.start ?? "0") !== 0) return err({ code: "import/stepped-price", field: "GroupIntervalStart" });
    const [unit, step] = [goSeconds(extras.unit ?? ""), goSeconds(extras.step ?? "")];
    if (unit === null || unit === 0) return err({ code: "import/bad-duration", field: "RateUnit" });
    if (step === null || step === 0) return err({ code: "import/bad-duration", field: "RateIncrement" });
    const price = pricePerUnit(fields.value ?? "", unit);
    if (price === null) return err({ code: "import/not-exact", field: "value" });
    return ok([{ ...fields, ...price, increment: `${extras.first ?? step}/${step}` }]);
  },
};

/** The first interval and the one after it, as one rate of the first's line. */
function joined(held: DraftRow, next: DraftRow, start: number): Result<DraftRow, RowProblem> {
  const step = goSeconds(next.extras.step ?? "");
  const firstStep = goSeconds(held.extras.step ?? "");
  const isSamePrice = held.fields.value === next.fields.value && held.extras.unit === next.extras.unit;
  const isOneBlock = held.extras.first === undefined && firstStep === start;
  if (!isSamePrice || !isOneBlock || step === null) return err({ code: "import/stepped-price", field: "GroupIntervalStart" });
  return ok({ ...held, extras: { ...held.extras, step: next.extras.step ?? "", first: String(start) } });
}

/**
 * Whole seconds of a duration as Go writes it: "60s", "1m30s", "0". A number without a unit is nanoseconds in some versions and
 * seconds in others: none of ours.
 */
function goSeconds(text: string): number | null {
  if (text === "" || text === "0") return 0;
  const parts = /^(?:(\d{1,3})h)?(?:(\d{1,4})m)?(?:(\d{1,5})s)?$/.exec(text);
  if (parts === null) return null;
  const [, hours = "0", minutes = "0", seconds = "0"] = parts;
  return Number(hours) * 3_600 + Number(minutes) * 60 + Number(seconds);
}
