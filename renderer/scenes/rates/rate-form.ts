import type { RateInput, RateRow } from "../../../shared/contract/rates-view.ts";
import { parseIncrement } from "../../../shared/rating/billing-increment.ts";
import type { ShopFormat } from "../../shop/shop-format.ts";
import { dateText, typedDate } from "../../shop/typed-date.ts";
import { rateText, typedRate } from "./typed-rate.ts";

/** The fields of a rate as they stand in its dialog. */
export interface RateForm {
  readonly prefix: string;
  readonly description: string;
  readonly unit: "minute" | "second";
  readonly value: string;
  readonly first: string;
  readonly next: string;
  readonly connect: string;
  readonly minimum: string;
  readonly grace: string;
  readonly band: string;
  readonly from: string;
  readonly until: string;
}

export type RateFormField = keyof RateForm;
export type RateFormProblems = Partial<Record<RateFormField, string>>;

export const emptyRateForm: RateForm = {
  prefix: "",
  description: "",
  unit: "minute",
  value: "",
  first: "1",
  next: "1",
  connect: "",
  minimum: "",
  grace: "",
  band: "",
  from: "",
  until: "",
};

/** How this shop writes prices and dates, and reads them. */
type RateWriting = Pick<ShopFormat, "profile" | "dates">;

export function rateFormOf(row: RateRow, { profile, dates }: RateWriting): RateForm {
  const [first = "1", next = "1"] = row.increment.split("/");
  const amount = (wire: string) => (/^0(\.0*)?$/.test(wire) ? "" : rateText(wire, profile));
  return {
    prefix: row.prefix,
    description: row.description,
    unit: row.unit,
    value: row.value === null ? "" : rateText(row.value, profile),
    first,
    next,
    connect: amount(row.connect),
    minimum: amount(row.minimum),
    grace: row.grace === 0 ? "" : String(row.grace),
    band: row.band ?? "",
    from: dateText(row.from ?? "", dates),
    until: dateText(row.until ?? "", dates),
  };
}

/** What is wrong with the fields as far as can be told here; empty where the core may be asked. */
export function rateFormProblems(form: RateForm, { profile, dates }: RateWriting): RateFormProblems {
  const problems: RateFormProblems = {};
  if (!/^\d{1,15}$/.test(bareDigits(form.prefix))) problems.prefix = "rate/bad-prefix";
  if (form.description.trim() === "") problems.description = "rate/no-description";
  const value = typedRate(form.value, profile);
  if (!value.ok) problems.value = value.problem;
  for (const field of ["connect", "minimum"] as const) {
    const amount = typedRate(form[field] || "0", profile);
    if (!amount.ok) problems[field] = amount.problem;
  }
  if (!parseIncrement(`${form.first.trim()}/1`).ok) problems.first = "rate/bad-increment";
  if (!parseIncrement(`1/${form.next.trim()}`).ok) problems.next = "rate/bad-increment";
  if (!/^\d{0,4}$/.test(form.grace.trim()) || Number(form.grace) > 3600) problems.grace = "rate/bad-grace";
  for (const field of ["from", "until"] as const) {
    if (form[field].trim() !== "" && typedDate(form[field], dates.order) === null) problems[field] = "rate/bad-date";
  }
  const [from, until] = [typedDate(form.from, dates.order), typedDate(form.until, dates.order)];
  if (from !== null && until !== null && until < from) problems.until = "rate/bad-period";
  return problems;
}

/** The form as it is sent, once nothing is wrong with it. */
export function rateInputOfForm(form: RateForm, { profile, dates }: RateWriting): RateInput {
  const wire = (text: string) => {
    const typed = typedRate(text || "0", profile);
    return typed.ok ? typed.wire : text;
  };
  return {
    prefix: bareDigits(form.prefix),
    description: form.description.trim(),
    unit: form.unit,
    value: wire(form.value),
    increment: `${form.first.trim()}/${form.next.trim()}`,
    connect: wire(form.connect),
    minimum: wire(form.minimum),
    grace: form.grace.trim() || "0",
    band: form.band.trim(),
    from: typedDate(form.from, dates.order) ?? "",
    until: typedDate(form.until, dates.order) ?? "",
  };
}

/** Where a problem the core names belongs in the form. */
export function fieldOfProblem(field: string | null): RateFormField {
  if (field === "increment") return "first";
  const known = Object.keys(emptyRateForm).find((each) => each === field) as RateFormField | undefined;
  return known ?? "prefix";
}

/** Digits as people write them: "51 9", "+51 9". */
function bareDigits(text: string): string {
  return text.replace(/^\+/, "").replace(/[\s-]/g, "");
}
