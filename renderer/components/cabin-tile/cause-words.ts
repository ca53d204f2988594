import type { CallRefusal } from "../../../shared/contract/call-refusal.ts";
import type { CallView } from "../../../shared/contract/call-view.ts";
import type { MessageKey, Translate } from "../../../shared/i18n/translate.ts";
import type { cause } from "../../../shared/telecom/cause-code.ts";

const refusals: Readonly<Record<CallRefusal, MessageKey>> = {
  "alert/blocked-destination": "refusals.alert/blocked-destination",
  "alert/dear-call": "refusals.alert/dear-call",
  "alert/outside-hours": "refusals.alert/outside-hours",
  "telecom/bad-number": "refusals.bad-number",
  "rate/no-price": "refusals.no-price",
  "cabin/disabled": "refusals.disabled",
  "cabin/not-open": "refusals.must-open",
  "cabin/busy": "refusals.busy",
  "spool/unwritable": "refusals.spool",
  "spool/disk-full": "refusals.spool",
  "trunk/none": "refusals.provider",
  "session/deposit-exhausted": "refusals.deposit",
  "session/unpaid": "refusals.must-pay",
  "provider/balance-exhausted": "refusals.provider-balance",
};

const causes: Readonly<Record<(typeof cause)[keyof typeof cause], MessageKey>> = {
  1: "causes.unallocatedNumber",
  3: "causes.noRouteToDestination",
  16: "causes.normalClearing",
  17: "causes.userBusy",
  18: "causes.noUserResponding",
  19: "causes.noAnswer",
  20: "causes.subscriberAbsent",
  21: "causes.callRejected",
  22: "causes.numberChanged",
  26: "causes.answeredElsewhere",
  27: "causes.destinationOutOfOrder",
  28: "causes.invalidNumberFormat",
  31: "causes.normalUnspecified",
  34: "causes.noCircuitAvailable",
  38: "causes.networkOutOfOrder",
  41: "causes.temporaryFailure",
  42: "causes.congestion",
  44: "causes.requestedChannelNotAvailable",
  58: "causes.bearerCapabilityNotAvailable",
  102: "causes.recoveryOnTimerExpiry",
  127: "causes.interworking",
};

type Asked = Pick<CallView, "cause" | "destination">;

/** Why a call did not go out. `number` is what was dialled, as it is read. */
export function refusalWords({ cause, destination }: Asked, number: string, t: Translate): string {
  const keys: Readonly<Partial<Record<string, MessageKey>>> = refusals;
  return t(keys[cause ?? ""] ?? "refusals.other", { number, destination });
}

/** How a call ended, in words and by its number of ITU-T Q.850; of a refused one, why. Null as long as nobody knows. */
export function causeWords(call: Asked & Pick<CallView, "state">, number: string, t: Translate): string | null {
  const { state, cause } = call;
  if (cause === null) return null;
  if (state === "refused") return refusalWords(call, number, t);
  const keys: Readonly<Partial<Record<string, MessageKey>>> = causes;
  const key = keys[cause];
  return key === undefined ? cause : `${t(key)} (${cause})`;
}
