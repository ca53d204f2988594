import { shopFormat } from "../../../../shared/i18n/shop-format.ts";
import { type Translate, translator } from "../../../../shared/i18n/translate.ts";
import { type MoneySlipData, moneySlip } from "../../../../shared/receipt/money-slip.ts";
import type { Paper } from "../../store/print-repository.ts";
import type { Actor } from "../actor.ts";
import type { Core } from "../core.ts";
import { COUNTER_CABIN } from "../money/counter-cabin.ts";
import { queuePaper } from "./queue-paper.ts";

export interface MoneySlipToQueue {
  readonly paper: Paper;
  readonly ref: string;
  readonly print: boolean;
  readonly operationId: string;
  readonly opensDrawer: boolean;
  readonly facts: Readonly<Record<string, unknown>>;
  /** Null for the till's own papers. */
  readonly cabin: number | null;
  slip(t: Translate): Omit<MoneySlipData, "shop" | "place" | "cashier">;
}

/** Puts a short paper of money in the queue of the printer, in the caller's transaction. */
export function queueMoneySlip(core: Core, actor: Actor, { cabin, slip, ...job }: MoneySlipToQueue): void {
  const { shop, demo } = core.shop.file;
  const t = translator(shop.language);
  const place =
    cabin === null || cabin === COUNTER_CABIN
      ? t("shiftSlip.till", { till: shop.till })
      : `${t("receipt.cabin")} ${String(cabin).padStart(2, "0")}`;
  queuePaper(core, actor, {
    ...job,
    copy: 0,
    layout: (columns) => {
      const said = slip(t);
      const marks = demo ? [...said.marks, { text: t("receipt.demo"), twice: false }] : said.marks;
      const { name, branch } = shop;
      return moneySlip({ ...said, marks, shop: { name, branch }, place, cashier: actor.name }, shopFormat(shop), columns);
    },
  });
}
