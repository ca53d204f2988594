import type { AccountView, CabinView } from "../../../shared/contract/cabin-view.ts";
import type { CurrencyProfile } from "../../../shared/money/currency.ts";
import { microsText } from "../../../shared/money/decimal.ts";
import { ask } from "../../client/ask.ts";
import type { Core } from "../../client/core-context.tsx";
import { askWithApproval } from "../../client/with-approval.ts";
import { twoDigits } from "../../components/cabin-tile/two-digits.ts";
import { faultOfCharge } from "../../components/till/fault-of-charge.ts";
import { tillDue } from "../../components/till/till-due.ts";
import { type Discount, emptyTill, type TenderMethod } from "../../store/panel-store.ts";
import type { Once } from "./once.ts";

interface HowToCharge {
  readonly print: boolean;
  /** Whose name what is left is paid later under. */
  readonly restTo?: string;
}

interface PartPayment {
  readonly amount: string;
  readonly method: TenderMethod;
  readonly restTo?: string;
}

/** Something else that is sold; of a favourite no price is said. */
export interface ItemToSell {
  readonly name: string;
  readonly price?: string;
  readonly quantity: number;
}

/** What is done with the money of an account: charged, in parts, later, less, undone, given back. */
export function createChargeActions(core: Core, once: Once, profile: () => CurrencyProfile) {
  const { panel } = core;
  const done = (text: "money.undone" | "money.partDone" | "money.parked" | "till.itemAdded", params: Readonly<Record<string, string>>) =>
    core.notices.setState({ notice: { kind: "done", text, params } });
  /** A pending account in the till is no live view: what a command answered is shown in its place. */
  const showPending = (account: AccountView | null) =>
    panel.setState(({ pending }) => ({ pending: pending === null || account === null ? null : { ...pending, ...account }, received: "" }));
  return {
    /** Charges what the till shows of an account: of a cabin, or a pending one. */
    async chargeAccount(
      account: AccountView,
      of: { readonly cabin: number } | { readonly account: string },
      { print, restTo }: HowToCharge,
    ) {
      const { method, received, leftOut, discount, parts } = panel.getState();
      const sum = tillDue(account, { leftOut, discount, method, parts }, profile());
      // The till says what is missing; asking the core would only be refused.
      if (faultOfCharge(sum, { method, received, isEmpty: account.calls.length + account.items.length === 0 }) !== null) return;
      const request = {
        ...of,
        ...(leftOut.length === 0 ? {} : { calls: sum.calls.map(({ id }) => id), items: sum.items.map(({ id }) => id) }),
        ...(discount === null ? {} : { discount }),
        tender: {
          method,
          ...(method === "cash" && received !== "" ? { received } : {}),
          ...(sum.parts.length === 0
            ? {}
            : { parts: sum.parts.map((part) => ({ method: part.method, amount: microsText(part.amount, 0) })) }),
        },
        print,
        ...(restTo === undefined ? {} : { restTo }),
      };
      const sale = await once(`charge ${account.id} ${JSON.stringify(request)}`, (operationId) =>
        askWithApproval(core, (client, approval) => client.sales.charge({ ...request, ...approval, operationId })),
      );
      if (sale !== null) panel.setState({ ...emptyTill, zone: "panel", drawer: "shut" });
    },
    /** Undoes the sale a cabin has just paid. Within the seconds of undo the core asks for no reason. */
    undo(sale: NonNullable<CabinView["lastSale"]>, cabin: number) {
      return once(`undo ${sale.id}`, async (operationId) => {
        const answer = await askWithApproval(core, (client, approval) => client.sales.void({ id: sale.id, ...approval, operationId }));
        if (answer.ok) done("money.undone", { number: String(sale.number), cabin: twoDigits(cabin) });
        return answer;
      });
    },
    /** A call of an account is not charged after all. */
    uncharge: (call: string, reason: string) =>
      once(`uncharge ${call} ${reason}`, (operationId) =>
        askWithApproval(core, (client, approval) => client.calls.uncharge({ id: call, reason, ...approval, operationId })),
      ),
    park: (number: number, account: string, name: string) =>
      once(`park ${account} ${name}`, async (operationId) => {
        const answer = await ask(core, (client) => client.accounts.park({ number, operationId, name }));
        if (answer.ok) done("money.parked", { name });
        return answer;
      }),
    partPayment: (account: string, { amount, method, restTo }: PartPayment, shown: string) =>
      once(`part payment ${account} ${amount} ${method} ${restTo}`, async (operationId) => {
        const rest = restTo === undefined ? {} : { restTo };
        const answer = await ask(core, (client) => client.accounts.partPayment({ id: account, operationId, amount, method, ...rest }));
        if (answer.ok) done("money.partDone", { amount: shown });
        return answer;
      }),
    /** All of it that nothing needs, or a part. */
    returnDeposit: (number: number, account: string, amount?: string) =>
      once(`return deposit ${account} ${amount}`, (operationId) =>
        ask(core, (client) => client.cabins.depositBack({ number, operationId, ...(amount === undefined ? {} : { amount }) })),
      ),
    /** Puts something else that is sold on the account of a cabin, or on a pending one. */
    addItem: (of: { readonly cabin: number } | { readonly account: string }, item: ItemToSell, shown: string) =>
      once(`item ${JSON.stringify(of)} ${JSON.stringify(item)}`, async (operationId) => {
        const answer = await ask(core, (client) => client.accounts.addItem({ ...of, ...item, operationId }));
        if (answer.ok) showPending(answer.value);
        if (answer.ok) done("till.itemAdded", { name: item.name, amount: shown });
        return answer;
      }),
    removeItem: (id: string) =>
      once(`remove item ${id}`, async (operationId) => {
        const answer = await ask(core, (client) => client.accounts.removeItem({ id, operationId }));
        if (answer.ok) showPending(answer.value);
        return answer.ok ? { ok: true, value: id } : { ok: false };
      }),
    /** Sells something to a customer of no cabin. */
    sell: (items: readonly ItemToSell[], tender: { readonly method: TenderMethod; readonly received?: string }, print: boolean) =>
      once(`sell ${JSON.stringify([items, tender, print])}`, (operationId) =>
        askWithApproval(core, (client, approval) => client.sales.sell({ items: [...items], tender, print, ...approval, operationId })),
      ),
    payLater: (call: string) => panel.setState(({ leftOut }) => ({ leftOut: [...leftOut, call], received: "" })),
    payNow: (call: string) => panel.setState(({ leftOut }) => ({ leftOut: leftOut.filter((each) => each !== call), received: "" })),
    setDiscount: (discount: Discount | null) => panel.setState({ discount, received: "" }),
  };
}
