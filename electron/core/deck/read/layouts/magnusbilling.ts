import { err, ok } from "../../../../../shared/kernel/result.ts";
import type { Layout } from "./layout.ts";

/**
 * MagnusBilling's rates, as it imports them without naming the columns (RateController, importRates) and as it shows them. Its
 * blocks are counted from second 0, ours from the end of the first: the two agree where billingblock divides initblock, and
 * other rates are refused. Up to minimal_time_charge its main rating is free, as our grace is.
 */
export const magnusbilling: Layout = {
  name: "magnusbilling",
  isKnownBy: (header) => header.has("rateinitial") || (header.has("initblock") && header.has("billingblock")),
  columns: {
    prefix: ["dialprefix", "prefix", "idprefixprefix"],
    description: ["destination", "idprefixdestination"],
    value: ["rateinitial"],
    first: ["initblock"],
    next: ["billingblock"],
    grace: ["minimal time charge"],
    connect: ["connectcharge"],
  },
  extras: { disconnect: ["disconnectcharge"], added: ["additional grace"] },
  positions: ["prefix", "description", "value", "first", "next", "grace", "connect", "disconnect"],
  rates: ({ fields, extras }) => {
    if (!isZero(extras.disconnect)) return err({ code: "import/disconnect-charge", field: "disconnectcharge" });
    if (!isZero(extras.added)) return err({ code: "import/additional-time", field: "additional_grace" });
    // The program itself reads 0 as 1.
    const [first, next] = [Number(fields.first || "1") || 1, Number(fields.next || "1") || 1];
    if (first % next !== 0) return err({ code: "import/increment-from-zero", field: "increment" });
    return ok([{ ...fields, first: String(first), next: String(next) }]);
  },
};

function isZero(text = ""): boolean {
  return /^0*(?:\.0*)?$/.test(text);
}
