import { rule } from "./finding.ts";
import type { Entry } from "./ledger-entries.ts";
import type { Watch } from "./watch.ts";

const WORKS = rule("I18", "an act is of somebody who worked in the shop then");
const RIGHT = rule("I18", "an exception is of somebody who could do it then, or of two");
const YES = rule("I18", "an approval is given by somebody who could give it then");
/** The shop itself where nobody signs in, or whoever holds the owner's token; and the program. */
const NOBODY = ["house", "core"];
/** Whose rights each role has. */
const WORKS_AS: Readonly<Record<string, readonly string[]>> = {
  cashier: ["cashier"],
  technician: ["technician", "cashier"],
  supervisor: ["supervisor", "cashier"],
  owner: ["owner", "supervisor", "technician", "cashier"],
};
const MICROS = 1_000_000;

interface ExceptionRule {
  readonly approver: string;
  readonly aloneAmount: string;
  readonly aloneTimes: number | null;
}
interface Person {
  readonly role: string;
  readonly active: boolean;
}
interface Approval {
  readonly kind: string;
  readonly askedBy: string;
  /** The approver's role at that moment. */
  readonly role: string | null;
}
interface Exception {
  readonly kind: string;
  readonly amount: number;
  readonly approval: string | null;
}
type Facts = Readonly<Record<string, unknown>>;

/**
 * Rights at the time of each entry: the chain tells who had which role from when (`person-changed`), by which rules exceptions were
 * allowed (`exception-rules`), and who said yes (`approval-given`). Exceptions from before the rules were told are not looked at.
 */
export const rights: Watch = {
  rules: [WORKS, RIGHT, YES],
  begin: ({ database }) => {
    const paperOf = database.prepare<[unknown, string | null, string], number>(
      "SELECT 1 FROM print_job WHERE paper = ? AND ref = ? AND person = ?",
    );
    const people = new Map<string, Person>();
    const approvals = new Map<string, Approval>();
    const alone = new Map<string, number>();
    let rules: Readonly<Record<string, ExceptionRule>> | null = null;

    function learn({ row }: Entry, facts: Facts): void {
      if (row.kind === "person-changed") {
        // Who changed their own PIN works on: such an entry may not say so.
        const active = facts.active ?? people.get(String(row.ref))?.active;
        people.set(String(row.ref), { role: String(facts.role), active: active === true });
      }
      if (row.kind === "exception-rules") rules = facts.rules as Readonly<Record<string, ExceptionRule>>;
      if (row.kind === "approval-given")
        approvals.set(String(row.ref), {
          ...{ kind: String(facts.kind), askedBy: String(facts.askedBy), role: people.get(row.person)?.role ?? null },
        });
    }

    /** Why this person could not do it; null where they could. */
    function whyNot({ row }: Entry, { kind, amount, approval }: Exception): { readonly rule: typeof RIGHT; readonly why: string } | null {
      const wanted = rules?.[kind];
      if (wanted === undefined || mayAs(people.get(row.person)?.role ?? "", wanted.approver)) return null;
      if (approval !== null) {
        const yes = approvals.get(approval);
        const fits = yes?.kind === kind && yes.askedBy === row.person;
        if (!fits) return { rule: RIGHT, why: "the approval was given for something else" };
        return mayAs(yes.role ?? "", wanted.approver) ? null : { rule: YES, why: `approved by a ${yes.role}` };
      }
      const key = `${row.shift_id} ${row.person} ${kind}`;
      const times = (alone.get(key) ?? 0) + 1;
      alone.set(key, times);
      const little = amount <= Number(wanted.aloneAmount) * MICROS;
      return little && (wanted.aloneTimes === null || times <= wanted.aloneTimes) ? null : { rule: RIGHT, why: `alone, time ${times}` };
    }

    return {
      *see(entry) {
        const { seq, kind, ref, person } = entry.row;
        const isTold = TOLD.has(kind);
        const facts = isTold ? (JSON.parse(entry.row.facts) as Facts) : {};
        if (!NOBODY.includes(person)) {
          // A paper that waited for the printer opens the drawer as whose it is, who may have left since.
          const isLatePaper = () => kind === "drawer-opened" && paperOf.get(facts.cause, ref, person) !== undefined;
          if (people.get(person)?.active !== true && !isLatePaper()) yield { rule: WORKS, row: { entry: seq, kind, ref, person } };
          const exception = isTold ? exceptionOf(kind, facts) : null;
          const found = exception === null ? null : whyNot(entry, exception);
          if (found !== null)
            yield { rule: found.rule, row: { entry: seq, kind, ref, person, role: people.get(person)?.role, why: found.why } };
        }
        if (isTold) learn(entry, facts);
      },
    };
  },
};

/** Kinds whose facts are read here; the many calls are not. */
const TOLD = new Set([
  ...["person-changed", "exception-rules", "approval-given"],
  ...["sale", "void", "refund", "call-written-off", "cash-out", "drawer-opened", "cabin-uncharged", "shift-closed", "receipt-copied"],
]);

function exceptionOf(kind: string, facts: Facts): Exception | null {
  const approval = typeof facts.approval === "string" ? facts.approval : null;
  const of = (exception: string, amount: unknown): Exception => ({ kind: exception, amount: Number(amount ?? 0), approval });
  switch (kind) {
    case "sale":
      return Number(facts.discount ?? 0) > 0 ? of("discount", facts.discount) : null;
    case "void":
      return facts.undone === true ? null : of("sale-voided", facts.amount);
    case "refund":
      return of("sale-refunded", facts.amount);
    case "call-written-off":
      return of("call-written-off", facts.amount);
    case "cash-out":
      return of("cash-out", facts.amount);
    case "drawer-opened":
      return facts.cause === "no-sale" ? of("no-sale", 0) : null;
    case "cabin-uncharged":
      return facts.mode === "off" ? null : of("uncharged-cabin", 0);
    // From which difference on, and how late, somebody is asked is a setting: where somebody was, it is to have been the right one.
    case "shift-closed":
      return approval === null ? null : of("shift-difference", facts.difference);
    case "receipt-copied":
      return approval === null ? null : of("late-copy", 0);
    default:
      return null;
  }
}

function mayAs(role: string, wanted: string): boolean {
  return WORKS_AS[role]?.includes(wanted) === true;
}
