import { micros } from "../../../shared/money/micros.ts";
import { price } from "../../../shared/rating/price.ts";
import { taxWithin } from "../../../shared/rating/tax.ts";
import { milliseconds } from "../../../shared/time/duration.ts";
import type { SqliteDatabase } from "../../node-kit/sqlite-open.ts";
import { termsOfColumns } from "../app/call-terms.ts";
import type { CallRow } from "../store/call-row.ts";
import type { VerifyFailure } from "./verify-failure.ts";

const CHECK = "a call costs what its frozen terms say, and holds the tax of its price";

/** Prices every ended call again from its own terms and duration. */
export function repricedCalls(database: SqliteDatabase): readonly VerifyFailure[] {
  const failures: VerifyFailure[] = [];
  for (const row of database.prepare<[], CallRow>("SELECT * FROM call WHERE state = 'answered'").iterate()) {
    const compiled = termsOfColumns(row);
    const again = price(compiled, milliseconds(row.billed_ms));
    const tax = taxWithin(micros(row.price), compiled.terms.tax, row.decimals);
    if (again.price !== row.notional || again.billedSeconds !== row.billed_seconds || tax !== row.tax) {
      failures.push({
        check: CHECK,
        detail: JSON.stringify({ id: row.id, written: row.notional, priced: again.price, billedSeconds: again.billedSeconds, tax }),
      });
    }
  }
  return failures;
}
