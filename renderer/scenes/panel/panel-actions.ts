import type { PendingAccountView } from "../../../shared/contract/account-view.ts";
import type { CurrencyProfile } from "../../../shared/money/currency.ts";
import { ask } from "../../client/ask.ts";
import type { Core } from "../../client/core-context.tsx";
import { operationIds } from "../../client/operation-ids.ts";
import { askWithApproval } from "../../client/with-approval.ts";
import { emptyTill, type PanelDialog } from "../../store/panel-store.ts";
import { createChargeActions } from "./charge-actions.ts";

/** Everything a cashier does in the panel. Each asks the core; what changes comes back as an event. */
export type PanelActions = ReturnType<typeof createPanelActions>;

export function createPanelActions(core: Core, profile: () => CurrencyProfile) {
  const { panel } = core;
  const inFlight = new Set<string>();

  /** One at a time: a second click while the first is on its way is the same click. */
  const once = async <T>(intention: string, act: (operationId: string) => Promise<{ ok: boolean; value?: T }>) => {
    if (inFlight.has(intention)) return null;
    inFlight.add(intention);
    try {
      const answer = await act(operationIds.idFor(intention));
      if (answer.ok) operationIds.done(intention);
      return answer.ok ? (answer.value ?? null) : null;
    } finally {
      inFlight.delete(intention);
    }
  };
  const cabinOf = (number: number | null) => core.live.getState().cabins.find(({ cabin }) => cabin.number === number)?.cabin ?? null;
  const show = (dialog: PanelDialog | null) => panel.setState({ dialog });

  const money = createChargeActions(core, once, profile);

  return {
    ...money,
    cabinOf,
    show,
    select(number: number | null) {
      const toPay = cabinOf(number)?.state === "to-pay";
      panel.setState({ selected: number, ...emptyTill, zone: toPay ? "till" : "panel", buffer: "" });
    },
    /** Moves within the grid: the digits still mean a cabin. */
    focus: (number: number) => panel.setState({ ...emptyTill, selected: number, zone: "panel" }),
    /** Opens the arithmetic of a call. */
    why: (whyOf: string) => panel.setState({ whyOf }),
    leaveTill: () => panel.setState({ zone: "panel", received: "", pending: null }),
    /** Puts a pending account into the till. */
    showPending: (pending: PendingAccountView) => panel.setState({ ...emptyTill, selected: null, pending, zone: "till", buffer: "" }),
    /** Charges the pending account in the till, else that of the chosen cabin. */
    async charge({ print }: { print: boolean }) {
      const { pending } = panel.getState();
      if (pending !== null) return money.chargeAccount(pending, { account: pending.id }, print);
      const cabin = cabinOf(panel.getState().selected);
      if (cabin === null || cabin.account === null || cabin.state !== "to-pay") return;
      await money.chargeAccount(cabin.account, { cabin: cabin.number }, print);
    },
    reprint: (id: string) =>
      once(`reprint ${id}`, async (operationId) => {
        const answer = await askWithApproval(core, (client, approval) => client.sales.reprint({ id, ...approval, operationId }));
        if (answer.ok) core.notices.setState({ notice: { kind: "done", text: "done.reprint" } });
        return answer;
      }),
    open: (number: number) =>
      once(`open ${number}`, (operationId) => ask(core, (client) => client.cabins.openSession({ number, operationId, mode: "postpaid" }))),
    enable: (number: number) => once(`enable ${number}`, () => ask(core, (client) => client.cabins.enable({ number }))),
    disable: (number: number, when: "now" | "after-call", reason: string) =>
      once(`disable ${number}`, () => ask(core, (client) => client.cabins.disable({ number, when, reason }))),
    hangUp: (number: number) => once(`hang up ${number}`, () => ask(core, (client) => client.cabins.hangUp({ number }))),
    uncharged: (number: number, mode: "off" | "once" | "sticky", reason?: string) =>
      once(`uncharged ${number}`, () =>
        askWithApproval(core, (client, approval) =>
          client.cabins.uncharged({ number, mode, ...approval, ...(reason === undefined ? {} : { reason }) }),
        ),
      ),
    /** Takes a deposit: opens a prepaid account, or adds to the one that is open. */
    deposit(number: number, amount: string) {
      const account = cabinOf(number)?.account ?? null;
      return once(`deposit ${number} ${account?.id ?? "new"} ${amount}`, (operationId) =>
        ask(core, (client) =>
          account?.mode === "prepaid"
            ? client.cabins.deposit({ number, operationId, amount })
            : client.cabins.openSession({ number, operationId, mode: "prepaid", deposit: amount }),
        ),
      );
    },
  };
}
