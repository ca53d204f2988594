import { err, ok } from "../../../../../shared/kernel/result.ts";
import type { Layout } from "./layout.ts";

/**
 * JeraSoft Billing (docs.jerasoft.net, rates import and export): price per minute, Min and Int in seconds, Grace Volume in
 * seconds, Setup Fee per call. Dates are taken as they are written; a rate for part of the week says so by a profile, whose hours
 * are not in the file.
 */
export const jerasoft: Layout = {
  name: "jerasoft",
  isKnownBy: (header) => hasAny(header, PREFIX) && header.has("rate") && hasAny(header, OWN),
  columns: {
    prefix: ["dst code", "code", "dst codes", "codes"],
    description: ["dst code name", "code name", "code names"],
    value: ["rate"],
    connect: ["setup fee"],
    first: ["min volume", "min time", "min time sec", "min"],
    next: ["interval", "interval sec", "tariffication interval", "int"],
    grace: ["grace volume", "grace time", "grace time sec", "grace"],
    from: ["effective date"],
    until: ["end date"],
  },
  extras: { profile: ["profile", "time profile"] },
  rates: (row) => (ALL_TIME.test(row.extras.profile ?? "") ? ok([row.fields]) : err({ code: "import/time-profile", field: "Profile" })),
};

const PREFIX = ["dst code", "code", "dst codes", "codes"];
/** Columns that others do not have under these names. */
const OWN = ["grace volume", "grace time", "grace time sec", "min volume", "int"];
const ALL_TIME = /^(|-|any|all|all ?time|all ?day|24x7)$/i;

function hasAny(header: ReadonlySet<string>, names: readonly string[]): boolean {
  return names.some((name) => header.has(name));
}
