import { err, ok, type Result } from "../../../../../shared/kernel/result.ts";
import type { DraftRow, Layout, RowFields, RowProblem } from "./layout.ts";

/**
 * DIDWW's price file (doc.didww.com, "Get Outbound Call Price File"): USD per minute, both increments, a fee per call. What the
 * carrier does not connect is refused; prices that depend on the caller's number too. A change that is announced becomes a
 * second rate from its day on (UTC), and the first ends on the day before.
 */
export const didww: Layout = {
  name: "didww",
  isKnownBy: (header) => header.has("initial increment") && header.has("recurring increment"),
  columns: {
    prefix: ["prefix"],
    description: ["network", "country"],
    value: ["rate"],
    connect: ["connection fee"],
    first: ["initial increment"],
    next: ["recurring increment"],
  },
  extras: {
    category: ["category"],
    country: ["country"],
    rejects: ["reject calls"],
    nextRejects: ["next reject calls"],
    nextValue: ["next rate"],
    nextConnect: ["next connection fee"],
    nextFirst: ["next initial increment"],
    nextNext: ["next recurring increment"],
    effective: ["effective at"],
  },
  rates: (row) => {
    const { category = "", rejects = "" } = row.extras;
    if (/origin/i.test(category)) return err({ code: "import/by-caller", field: "Category" });
    if (/^(true|1|yes)$/i.test(rejects)) return err({ code: "import/not-connected", field: "Reject calls" });
    if ((row.fields.value ?? "") === "") return err({ code: "import/no-price", field: "value" });
    return withAnnounced({ ...row.fields, description: nameOf(row) }, row.extras);
  },
};

function nameOf({ fields, extras }: DraftRow): string {
  const [country, network] = [extras.country ?? "", fields.description ?? ""];
  return network.startsWith(country) ? network : `${country} ${network}`.trim();
}

function withAnnounced(now: RowFields, extras: DraftRow["extras"]): Result<readonly RowFields[], RowProblem> {
  const { nextValue = "", nextConnect = "", nextFirst = "", nextNext = "", nextRejects = "", effective = "" } = extras;
  if (effective === "" || (nextValue === "" && nextRejects === "")) return ok([now]);
  const from = effective.slice(0, 10);
  const day = new Date(`${from}T00:00:00Z`);
  if (Number.isNaN(day.getTime())) return err({ code: "rate/bad-date", field: "Effective at" });
  const until = new Date(day.getTime() - 86_400_000).toISOString().slice(0, 10);
  if (nextValue === "") return ok([{ ...now, until }]);
  const [connect, first, next] = [nextConnect || now.connect || "0", nextFirst || now.first || "", nextNext || now.next || ""];
  return ok([
    { ...now, until },
    { ...now, value: nextValue, connect, first, next, from },
  ]);
}
