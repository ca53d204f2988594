import { type ExceptionKind, type ExceptionRule, exceptionRules } from "../../../../shared/contract/exceptions.ts";
import type { Core } from "../core.ts";

/** Who may do an exception, as this shop has it. */
export function exceptionRule(core: Core, kind: ExceptionKind): ExceptionRule {
  const own = core.shop.file.limits.exceptions[kind];
  const rule = exceptionRules[kind];
  return {
    approver: own?.approver ?? rule.approver,
    aloneAmount: own?.aloneAmount ?? rule.aloneAmount,
    aloneTimes: own?.aloneTimes === undefined ? rule.aloneTimes : own.aloneTimes,
  };
}
