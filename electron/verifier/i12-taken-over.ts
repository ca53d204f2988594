import { createHash } from "node:crypto";
import type { Check } from "./check.ts";
import { rule } from "./finding.ts";

const DIGEST = rule("I12", "the rows from before the ledger are those its first entry was written with");
const PAID = "LEFT JOIN payment ON payment.sale_id = sale.id LEFT JOIN receipt ON receipt.sale_id = sale.id";

/** The rows, as electron/verifier/BOOK-FORMAT.md says. */
const ROWS: Readonly<Record<string, string>> = {
  calls: `SELECT seq, id, switch_call_id, cabin, dialled, session_id, prefix, state, answered_utc, ended_utc, billed_ms, billed_seconds,
    price, notional, tax, evidence FROM call WHERE state = 'answered' AND seq <= (SELECT calls_before FROM book)
    AND NOT EXISTS (SELECT 1 FROM ledger WHERE ref = call.id AND kind IN ('call-charged', 'call-given-away')) ORDER BY seq`,
  sales: `SELECT sale.seq, sale.id, session_id, shift_id, cabin, at_utc, user, subtotal, rounding, deposit, deposit_returned, total, tax,
    payment.method, payment.amount, received, change, series, number FROM sale ${PAID}
    WHERE sale.seq <= (SELECT sales_before FROM book) ORDER BY sale.seq`,
  lines: `SELECT sale.seq, call_id, amount FROM sale_line JOIN sale ON sale.id = sale_line.sale_id
    WHERE sale.seq <= (SELECT sales_before FROM book) ORDER BY sale.seq, call_id`,
  deposits: `SELECT id, session_id, shift_id, amount, method, at_utc, user FROM deposit
    WHERE NOT EXISTS (SELECT 1 FROM ledger WHERE ref = deposit.id) ORDER BY id`,
  shifts: `SELECT id, number, opened_utc, user, float FROM shift
    WHERE NOT EXISTS (SELECT 1 FROM ledger WHERE ref = shift.id AND kind = 'shift-opened') ORDER BY number`,
};

interface Digest {
  readonly count: number;
  readonly sha256: string;
}

/** A book that is older than the ledger was taken over with a fingerprint of its rows: SHA-256 over them as JSON, a line each. */
export const takenOver: Check = {
  rules: [DIGEST],
  fromSchema: 3,
  *run({ database }) {
    const first = database.prepare<[], string>("SELECT facts FROM ledger WHERE seq = 1 AND kind = 'book-taken-over'").pluck().get();
    if (first === undefined) return;
    const told = JSON.parse(first) as Record<string, Digest | undefined>;
    for (const [kind, sql] of Object.entries(ROWS)) {
      const hash = createHash("sha256");
      let count = 0;
      for (const row of database.prepare(sql).raw().iterate()) {
        hash.update(`${JSON.stringify(row)}\n`);
        count += 1;
      }
      const computed: Digest = { count, sha256: hash.digest("hex") };
      const written = told[kind];
      if (written?.count !== computed.count || written.sha256 !== computed.sha256)
        yield { rule: DIGEST, row: { rows: kind, written, computed } };
    }
  },
};
