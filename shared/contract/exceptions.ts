import type { Role } from "./role.ts";

/** Acts that want a second person: who may say yes, and what a cashier may do alone. Data; checked in the core. */
export const exceptionKinds = [
  "uncharged-cabin",
  "call-written-off",
  "sale-voided",
  "sale-refunded",
  "discount",
  "cash-out",
  "no-sale",
  "late-copy",
  "shift-difference",
  "backup-restored",
] as const;
export type ExceptionKind = (typeof exceptionKinds)[number];

export interface ExceptionRule {
  /** The smallest role whose yes counts, and that needs nobody's. */
  readonly approver: Role;
  /** Up to how much everybody else does it alone each time, as a decimal of main units. */
  readonly aloneAmount: string;
  /** And how often in one shift; null: as often as they like. */
  readonly aloneTimes: number | null;
}

/** Where a shop says nothing else (`limits.exceptions` of shop.json). */
export const exceptionRules: Readonly<Record<ExceptionKind, ExceptionRule>> = {
  "uncharged-cabin": { approver: "supervisor", aloneAmount: "0", aloneTimes: 2 },
  "call-written-off": { approver: "supervisor", aloneAmount: "0", aloneTimes: 0 },
  "sale-voided": { approver: "supervisor", aloneAmount: "0", aloneTimes: 0 },
  "sale-refunded": { approver: "supervisor", aloneAmount: "0", aloneTimes: 0 },
  discount: { approver: "supervisor", aloneAmount: "0", aloneTimes: 0 },
  "cash-out": { approver: "supervisor", aloneAmount: "0", aloneTimes: 0 },
  "no-sale": { approver: "supervisor", aloneAmount: "0", aloneTimes: 2 },
  "late-copy": { approver: "supervisor", aloneAmount: "0", aloneTimes: 0 },
  "shift-difference": { approver: "supervisor", aloneAmount: "0", aloneTimes: 0 },
  "backup-restored": { approver: "owner", aloneAmount: "0", aloneTimes: 0 },
};
