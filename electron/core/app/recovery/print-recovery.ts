import { recoverySlipTexts } from "../../../../shared/i18n/recovery-slip-texts.ts";
import { shopFormat } from "../../../../shared/i18n/shop-format.ts";
import { addMicros, micros } from "../../../../shared/money/micros.ts";
import { recoverySlip } from "../../../../shared/receipt/recovery-slip.ts";
import { groupDigits } from "../../../../shared/telecom/group-digits.ts";
import type { UtcMs } from "../../../../shared/time/clock.ts";
import { seconds } from "../../../../shared/time/duration.ts";
import type { Core } from "../core.ts";
import { readOutage } from "./outage.ts";
import { recoveredCalls } from "./recovered-calls.ts";

/** Prints what is to be decided after an outage: a paper that nobody keeps, so it goes out without a row in the book. */
export function printRecovery(core: Core): { readonly printed: "queued" | "no-printer" } {
  if (core.shop.file.printer === undefined) return { printed: "no-printer" };
  const outage = readOutage(core.store.settings);
  if (outage === null) return { printed: "queued" };
  const { shop } = core.shop.file;
  const calls = recoveredCalls(core, outage);
  core.printing.note(
    recoverySlip(
      {
        shopName: shop.name,
        at: core.clock.now(),
        stopped: outage.stoppedUtc as UtcMs,
        started: outage.startedUtc as UtcMs,
        calls: calls.map((row) => ({
          cabin: row.cabin,
          destination: row.destination,
          number: groupDigits(core.shop.dialPlan, row.dialled),
          duration: seconds(row.billed_seconds),
          price: micros(row.price),
        })),
        total: addMicros(...calls.map(({ price }) => micros(price))),
      },
      shopFormat(shop),
      recoverySlipTexts(shop.language),
    ),
  );
  return { printed: "queued" };
}
