import { cause } from "../telecom/cause-code.ts";

export type CallOutcome = "cancelled" | "busy" | "no-answer" | "failed" | "answered";

/** What a call came to. The cabin giving up is known from the switch's dial status; the rest from the cause. */
export function callOutcome(call: {
  readonly answered: boolean;
  /** Of ITU-T Q.850; null where the switch was lost. */
  readonly cause: number | null;
  /** What the switch says of its dialling ("CANCEL": the cabin hung up first), where it is known. */
  readonly dialStatus?: string | null;
}): CallOutcome {
  if (call.answered) return "answered";
  if (call.dialStatus === "CANCEL") return "cancelled";
  switch (call.cause) {
    case cause.userBusy:
      return "busy";
    case cause.noUserResponding:
    case cause.noAnswer:
      return "no-answer";
    case 0: // Asterisk leaves 0 where a caller hangs up before anything came back.
    case cause.normalClearing:
    case cause.answeredElsewhere:
      return "cancelled";
    default:
      return "failed";
  }
}
