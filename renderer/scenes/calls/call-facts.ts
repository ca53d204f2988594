import type { CallView } from "../../../shared/contract/call-view.ts";
import type { Translate } from "../../../shared/i18n/translate.ts";
import { causeWords } from "../../components/cabin-tile/cause-words.ts";
import { callSeconds } from "../../components/cabin-tile/talked-seconds.ts";
import { wireMicros } from "../../components/cabin-tile/tile-money.ts";
import type { ShopFormat } from "../../shop/shop-format.ts";

type FactName =
  | "dialled"
  | "answered"
  | "ended"
  | "billed"
  | "measured"
  | "rate"
  | "increment"
  | "band"
  | "limit"
  | "charge"
  | "worth"
  | "reason"
  | "by"
  | "cause"
  | "evidence";

export interface CallFact {
  readonly name: FactName;
  readonly text: string;
}

interface Words {
  readonly t: Translate;
  readonly format: ShopFormat;
  /** What was dialled, as it is read. */
  readonly number: string;
}

/** What is known of a call, in the order it happened; what does not apply to it is left out. */
export function callFacts(call: CallView, limitSeconds: number | null, { t, format, number }: Words): readonly CallFact[] {
  const cause = causeWords(call, number, t);
  const facts: (CallFact | null)[] = [
    { name: "dialled", text: format.dateTime(call.authorisedAt) },
    call.answeredAt === null ? null : { name: "answered", text: format.dateTime(call.answeredAt) },
    call.endedAt === null ? null : { name: "ended", text: format.dateTime(call.endedAt) },
    { name: "billed", text: format.durationInList(callSeconds(call)) },
    call.billedMs === 0 ? null : { name: "measured", text: `${format.tenth(call.billedMs / 1000)} s` },
    { name: "rate", text: format.rateInList(call.value, call.unit) },
    { name: "increment", text: call.increment },
    call.band === null ? null : { name: "band", text: call.band },
    limitSeconds === null ? null : { name: "limit", text: format.duration(limitSeconds) },
    { name: "charge", text: format.moneyInList(wireMicros(call.price)) },
    ...(call.uncharged === null ? [] : unchargedFacts(call, call.uncharged, format)),
    cause === null ? null : { name: "cause", text: cause },
    call.evidence === null ? null : { name: "evidence", text: evidenceWords(call.evidence, call.recovered, t) },
  ];
  return facts.filter((fact) => fact !== null);
}

function unchargedFacts(call: CallView, { reason, user }: NonNullable<CallView["uncharged"]>, format: ShopFormat): readonly CallFact[] {
  return [
    { name: "worth", text: format.moneyInList(wireMicros(call.notional)) },
    { name: "reason", text: reason },
    { name: "by", text: user },
  ];
}

function evidenceWords(evidence: NonNullable<CallView["evidence"]>, recovered: boolean, t: Translate): string {
  const words = t(`callDetail.evidences.${evidence}`);
  return recovered ? `${words}. ${t("callDetail.recovered")}` : words;
}
