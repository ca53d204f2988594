import type { CallFilterInput } from "../../../shared/contract/call-list-contract.ts";
import type { CallView } from "../../../shared/contract/call-view.ts";
import type { DateOrder } from "../../../shared/i18n/date-style.ts";
import { shopInstant } from "../../shop/shop-instant.ts";
import { typedDate } from "../../shop/typed-date.ts";

/** The filters of the list as the cashier set them; the days as they were typed. */
export interface CallFilterForm {
  readonly state: CallView["state"] | null;
  readonly charged: "charged" | "uncharged" | null;
  readonly shift: string | null;
  readonly from: string;
  readonly to: string;
  readonly search: string;
}

export const NO_FILTER: CallFilterForm = { state: null, charged: null, shift: null, from: "", to: "", search: "" };

export function isFiltered(form: CallFilterForm): boolean {
  return Object.values(form).some((value) => value !== null && value !== "");
}

/** Something is typed that is no day. */
export function isBadDate(typed: string, order: DateOrder): boolean {
  return typed.trim() !== "" && typedDate(typed, order) === null;
}

/** What it takes to read a day that was typed as one of the shop's. */
interface ShopDays {
  readonly timeZone: string;
  readonly order: DateOrder;
}

/** As the core is asked: both days are whole ones of the shop's calendar. A day that cannot be read is no filter. */
export function wireFilter(form: CallFilterForm, cabin: number | null, { timeZone, order }: ShopDays): CallFilterInput {
  const from = startOfDay(typedDate(form.from, order), timeZone);
  const to = startOfDay(dayAfter(typedDate(form.to, order)), timeZone);
  return {
    ...(cabin === null ? {} : { cabin }),
    ...(form.state === null ? {} : { state: form.state }),
    ...(form.charged === null ? {} : { charged: form.charged }),
    ...(form.shift === null ? {} : { shift: form.shift }),
    ...(form.search.trim() === "" ? {} : { search: form.search.trim() }),
    ...(from === null ? {} : { from }),
    ...(to === null ? {} : { to }),
  };
}

function startOfDay(date: string | null, timeZone: string): string | null {
  return date === null ? null : shopInstant(date, "00:00", timeZone);
}

const DAY_MS = 86_400_000;

function dayAfter(date: string | null): string | null {
  return date === null ? null : new Date(Date.parse(`${date}T00:00:00.000Z`) + DAY_MS).toISOString().slice(0, 10);
}
