import { alertRules } from "../../../shared/alert/alert-rule.ts";
import type { ItemView } from "../../../shared/contract/book-contract.ts";
import type { MessageKey, Translate } from "../../../shared/i18n/translate.ts";
import { parseMicros } from "../../../shared/money/decimal.ts";
import type { Micros } from "../../../shared/money/micros.ts";
import { printerFaults } from "../../../shared/receipt/printer-fault.ts";
import { differenceWords } from "../../shop/difference-words.ts";
import type { ShopFormat } from "../../shop/shop-format.ts";

interface Speech {
  readonly t: Translate;
  readonly format: ShopFormat;
}

/** What the core wrote down of an item, by name; another core may have written something else. */
type Facts = Readonly<Record<string, unknown>>;

const papers = ["sale", "void", "refund", "deposit", "cash-move", "shift"] as const;

const sentences: Readonly<Record<string, (facts: Facts, speech: Speech) => string | null>> = {
  "print-unknown": ({ paper, copy, reason }, { t }) => {
    const known = papers.find((each) => each === paper);
    if (known === undefined) return null;
    const which = t(`items.paper.${known}`);
    return `${typeof copy === "number" && copy > 0 ? t("items.copy", { paper: which, number: copy }) : which}. ${t(reasonOf(reason))}`;
  },
  "call-bounded": ({ billedMs, notional }, { t, format }) => {
    const amount = amountOf(notional);
    if (amount === null || typeof billedMs !== "number") return null;
    return t("items.bounded", { duration: format.duration(Math.floor(billedMs / 1000)), amount: format.money(amount) });
  },
  "call-recovered": ({ billedMs, notional }, { t, format }) => {
    const amount = amountOf(notional);
    if (amount === null || typeof billedMs !== "number") return null;
    return t("items.recovered", { duration: format.duration(Math.floor(billedMs / 1000)), amount: format.money(amount) });
  },
  alert: (facts, { t, format }) => {
    const { rule, dialled, destination, value, unit } = facts;
    const known = alertRules.find((each) => each === rule);
    if (known === undefined || typeof dialled !== "string") return null;
    const rate = typeof value === "string" && (unit === "minute" || unit === "second") ? format.rate(value, unit) : "";
    const where = typeof destination === "string" && destination !== "" ? `${destination}, ${dialled}` : dialled;
    return `${t(`alerts.rule.${known}`, { rate })}. ${where}.`;
  },
  "call-not-heard": ({ notional }, { t, format }) => {
    const amount = amountOf(notional);
    return amount === null ? null : t("items.notHeard", { amount: format.money(amount) });
  },
  "witness-disagrees": ({ differMs }, { t, format }) =>
    typeof differMs === "number" ? t("items.disagree", { seconds: format.tenth(Math.abs(differMs) / 1000) }) : null,
  "call-without-authorisation": ({ switchCallId, emergency }, { t }) => {
    if (typeof emergency === "string") return t("items.emergencyAlone", { number: emergency });
    return typeof switchCallId === "string" ? t("items.unauthorised", { id: switchCallId }) : null;
  },
  "cash-difference": ({ number, difference, approval }, speech) => {
    const { t } = speech;
    const amount = amountOf(difference);
    if (amount === null || typeof number !== "number") return null;
    const approved = t(approval === null ? "items.notApproved" : "items.approved");
    return `${t("shift.title", { number })}. ${differenceWords(amount, speech)} ${approved}`;
  },
  "cabin-retired": ({ name, owed, held }, { t, format }) => {
    const [toPay, deposit] = [amountOf(owed), amountOf(held)];
    if (typeof name !== "string" || toPay === null || deposit === null) return null;
    return t("items.retired", { name, owed: format.money(toPay), held: format.money(deposit) });
  },
  "clock-stepped": ({ stepMs }, { t, format }) =>
    typeof stepMs === "number"
      ? t(stepMs > 0 ? "items.clockAhead" : "items.clockBack", { duration: format.duration(Math.floor(Math.abs(stepMs) / 1000)) })
      : null,
};

/** The facts of an item in words. A text that is no list of facts, or of a kind without words here, stands as it is. */
export function itemDetail({ kind, detail }: Pick<ItemView, "kind" | "detail">, speech: Speech): string {
  const facts = factsIn(detail);
  return (facts === null ? null : sentences[kind]?.(facts, speech)) ?? detail;
}

function factsIn(detail: string): Facts | null {
  try {
    const read: unknown = JSON.parse(detail);
    return typeof read === "object" && read !== null ? (read as Facts) : null;
  } catch {
    return null;
  }
}

function amountOf(wire: unknown): Micros | null {
  const parsed = typeof wire === "string" ? parseMicros(wire) : null;
  return parsed?.ok ? parsed.value : null;
}

/** Why nobody knows whether a paper came out: the printer's fault, or the core that ended while it printed. */
function reasonOf(reason: unknown): MessageKey {
  const fault = printerFaults.find((each) => each === reason);
  return fault === undefined ? "items.printingEnded" : `printerFaults.${fault}`;
}
