import { type ExceptionReportView, exceptionFigures } from "../../../../shared/contract/people-view.ts";
import { parseMicros } from "../../../../shared/money/decimal.ts";
import type { Act, Period } from "../../store/act-repository.ts";
import type { Core } from "../core.ts";
import { instantText } from "../instant-text.ts";
import { utcOf } from "../list-calls.ts";
import { moneyText } from "../money-text.ts";
import { type CountedAct, judgeActs } from "./exception-figures.ts";

type Figure = (typeof exceptionFigures)[number];

/** Where the owner says no period. */
const LAST_DAYS_MS = 30 * 86_400_000;

/** Exceptions of each person against the branch's median, those who stand out most first. */
export function exceptionReport(
  core: Core,
  range: { readonly from?: string | undefined; readonly to?: string | undefined },
): ExceptionReportView {
  // The present moment is a part of the period.
  const to = utcOf(range.to) ?? core.clock.now() + 1;
  const from = utcOf(range.from) ?? to - LAST_DAYS_MS;
  const sales = new Map([...countsOf(core, "sale", { from, to })].map(([person, { count }]) => [person, count]));
  const judged = exceptionFigures.map((figure) => [figure, judgeActs(actsOf(core, figure, { from, to }), sales)] as const);
  const people = new Set([...sales.keys(), ...judged.flatMap(([, acts]) => [...acts.keys()])]);
  const rows = [...people].map((person) => ({
    person,
    name: nameOf(core, person),
    sales: sales.get(person) ?? 0,
    figures: judged.flatMap(([figure, acts]) => {
      const act = acts.get(person);
      return act === undefined ? [] : [{ figure, ...act, amount: act.amount === null ? null : moneyText(core.shop, act.amount) }];
    }),
  }));
  const outstanding = ({ figures }: (typeof rows)[number]) => figures.filter(({ standsOut }) => standsOut).length;
  return {
    from: instantText(from),
    to: instantText(to),
    rows: rows.toSorted((a, b) => outstanding(b) - outstanding(a) || a.name.localeCompare(b.name)),
  };
}

function actsOf(core: Core, figure: Figure, period: Period): ReadonlyMap<string, CountedAct> {
  return figure === "unpaid-call" ? unpaidAtClose(core, period) : countsOf(core, figure, period);
}

function countsOf(core: Core, act: Act, period: Period): ReadonlyMap<string, CountedAct> {
  return new Map(core.store.acts.of(act, period).map(({ person, count, amount }) => [person, { count, amount }]));
}

/** Accounts that a close of a shift left to the next one. */
function unpaidAtClose(core: Core, period: Period): ReadonlyMap<string, CountedAct> {
  const acts = new Map<string, CountedAct & { readonly amount: number }>();
  for (const { person, carried } of core.store.acts.carried(period)) {
    const { cabins, pending } = JSON.parse(carried) as CarriedAccounts;
    for (const { total } of [...cabins, ...pending]) {
      const owed = parseMicros(total);
      const before = acts.get(person) ?? { count: 0, amount: 0 };
      acts.set(person, { count: before.count + 1, amount: before.amount + (owed.ok ? owed.value : 0) });
    }
  }
  return acts;
}

interface CarriedAccounts {
  readonly cabins: readonly { readonly total: string }[];
  readonly pending: readonly { readonly total: string }[];
}

function nameOf(core: Core, person: string): string {
  return core.store.people.get(person)?.name ?? (person === "house" ? core.shop.file.shop.cashier : person);
}
