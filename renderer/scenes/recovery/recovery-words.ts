import type { RecoveryView } from "../../../shared/contract/recovery-contract.ts";
import type { Translate } from "../../../shared/i18n/translate.ts";
import type { ShopFormat } from "../../shop/shop-format.ts";
import type { RecoveredCall } from "./choices.ts";

interface Speech {
  readonly t: Translate;
  readonly format: ShopFormat;
}

export function recoveryTitle({ cause, calls }: RecoveryView, t: Translate): string {
  if (calls.length === 0) return t("recovery.papersOnly");
  return t(cause === "power-cut" ? "recovery.powerCut" : "recovery.program", { count: calls.length });
}

/** When it was, and from where the durations are. */
export function recoveryTimes({ calls, stoppedAt, startedAt }: RecoveryView, { t, format }: Speech): string {
  const times = t("recovery.times", { stopped: format.second(stoppedAt), started: format.second(startedAt) });
  if (calls.length === 0) return times;
  const told = calls.filter(({ evidence }) => evidence === "cel").length;
  const known = told === calls.length ? "recovery.allTold" : told === 0 ? "recovery.noneTold" : "recovery.someTold";
  return `${times} ${t(known)}`;
}

/** What the switch says of the end of a call beside what was saved of it. */
export function endWords({ evidence, endedAt, saved, billedSeconds }: RecoveredCall, { t, format }: Speech): string {
  if (evidence !== "cel" || endedAt === null) return t("recovery.endUnknown");
  if (saved == null) return t("recovery.endKnown", { time: format.second(endedAt) });
  const more = billedSeconds - saved.billedSeconds;
  return more > 0 ? t("recovery.endLater", { duration: format.duration(more) }) : t("recovery.endSame");
}

/** What nobody has to look at: the other cabins, the shift and its sales, the last copy. */
export function untouchedWords({ untouched }: RecoveryView, { t, format }: Speech): string {
  const cabins = t("recovery.otherCabins", { count: untouched.cabins });
  const whole =
    untouched.sales === null || untouched.sales === 0
      ? t("recovery.untouched", { cabins })
      : t("recovery.untouchedSales", { cabins, sales: t("recovery.sales", { count: untouched.sales }) });
  return untouched.lastBackupAt === null ? whole : `${whole} ${t("recovery.lastBackup", { time: format.second(untouched.lastBackupAt) })}`;
}
