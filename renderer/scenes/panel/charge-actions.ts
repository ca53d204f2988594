import type { AccountView, CabinView } from "../../../shared/contract/cabin-view.ts";
import type { CurrencyProfile } from "../../../shared/money/currency.ts";
import { parseMicros } from "../../../shared/money/decimal.ts";
import { ask } from "../../client/ask.ts";
import type { Core } from "../../client/core-context.tsx";
import { askWithApproval } from "../../client/with-approval.ts";
import { twoDigits } from "../../components/cabin-tile/two-digits.ts";
import { tillDue } from "../../components/till/till-due.ts";
import { type Discount, emptyTill, type TenderMethod } from "../../store/panel-store.ts";

type Once = <T>(intention: string, act: (operationId: string) => Promise<{ ok: boolean; value?: T }>) => Promise<T | null>;

/** What is done with the money of an account: charged, in parts, later, less, undone, given back. */
export function createChargeActions(core: Core, once: Once, profile: () => CurrencyProfile) {
  const { panel } = core;
  const done = (text: "money.undone" | "money.partDone" | "money.parked", params: Readonly<Record<string, string>>) =>
    core.notices.setState({ notice: { kind: "done", text, params } });
  return {
    /** Charges what the till shows of an account: of a cabin, or a pending one. */
    async chargeAccount(account: AccountView, of: { readonly cabin: number } | { readonly account: string }, print: boolean) {
      const { method, received, leftOut, discount } = panel.getState();
      const sum = tillDue(account, { leftOut, discount, method }, profile());
      const handed = parseMicros(received);
      // The till says what is missing; asking the core would only be refused.
      if (sum.calls.length === 0 && account.calls.length > 0) return;
      if (method === "cash" && received !== "" && handed.ok && handed.value < sum.due) return;
      const request = {
        ...of,
        ...(leftOut.length === 0 ? {} : { calls: sum.calls.map(({ id }) => id) }),
        ...(discount === null ? {} : { discount }),
        tender: { method, ...(method === "cash" && received !== "" ? { received } : {}) },
        print,
      };
      const sale = await once(`charge ${account.id} ${JSON.stringify(request)}`, (operationId) =>
        askWithApproval(core, (client, approval) => client.sales.charge({ ...request, ...approval, operationId })),
      );
      if (sale !== null) panel.setState({ ...emptyTill, zone: "panel" });
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
    partPayment: (account: string, amount: string, method: TenderMethod, shown: string) =>
      once(`part payment ${account} ${amount} ${method}`, async (operationId) => {
        const answer = await ask(core, (client) => client.accounts.partPayment({ id: account, operationId, amount, method }));
        if (answer.ok) done("money.partDone", { amount: shown });
        return answer;
      }),
    returnDeposit: (number: number, account: string) =>
      once(`return deposit ${account}`, (operationId) => ask(core, (client) => client.cabins.depositBack({ number, operationId }))),
    payLater: (call: string) => panel.setState(({ leftOut }) => ({ leftOut: [...leftOut, call], received: "" })),
    payNow: (call: string) => panel.setState(({ leftOut }) => ({ leftOut: leftOut.filter((each) => each !== call), received: "" })),
    setDiscount: (discount: Discount | null) => panel.setState({ discount, received: "" }),
  };
}
