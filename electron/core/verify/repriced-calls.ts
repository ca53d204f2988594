import { price } from "../../../shared/rating/price.ts";
import { milliseconds } from "../../../shared/time/duration.ts";
import type { SqliteDatabase } from "../../node-kit/sqlite-open.ts";
import { termsOfColumns } from "../app/call-terms.ts";
import type { CallRow } from "../store/call-row.ts";
import type { VerifyFailure } from "./verify-failure.ts";

const CHECK = "a call costs what its frozen terms say";

/** Prices every ended call again from its own terms and duration. */
export function repricedCalls(database: SqliteDatabase): readonly VerifyFailure[] {
  const failures: VerifyFailure[] = [];
  for (const row of database.prepare<[], CallRow>("SELECT * FROM call WHERE state = 'answered'").iterate()) {
    const again = price(termsOfColumns(row), milliseconds(row.billed_ms));
    if (again.price !== row.notional || again.billedSeconds !== row.billed_seconds) {
      failures.push({
        check: CHECK,
        detail: JSON.stringify({ id: row.id, written: row.notional, priced: again.price, billedSeconds: again.billedSeconds }),
      });
    }
  }
  return failures;
}
