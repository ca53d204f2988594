import type { PendingAccountView } from "../../../shared/contract/account-view.ts";
import type { CurrencyProfile } from "../../../shared/money/currency.ts";
import { ask, tellRefusal } from "../../client/ask.ts";
import type { Core } from "../../client/core-context.tsx";
import { operationIds } from "../../client/operation-ids.ts";
import { askWithApproval } from "../../client/with-approval.ts";
import type { AlertAnswer } from "../../components/cabin-tile/tile-actions.ts";
import { twoDigits } from "../../components/cabin-tile/two-digits.ts";
import { amountAfter, amountKey } from "../../components/till/amount-after.ts";
import { emptyTill, type PanelDialog } from "../../store/panel-store.ts";
import { createAccountActions } from "./account-actions.ts";
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
  const accounts = createAccountActions(core, once);

  return {
    ...money,
    ...accounts,
    cabinOf,
    show,
    select(number: number | null) {
      if (panel.getState().pick !== null) return number === null ? accounts.stopPicking() : accounts.aim(number);
      const toPay = cabinOf(number)?.state === "to-pay";
      panel.setState({ selected: number, ...emptyTill, zone: toPay ? "till" : "panel", buffer: "" });
    },
    /** A question about the account in the till, which has no cabin where it is a pending one. */
    showMoney: (kind: "discount" | "no-charge" | "part-payment" | "item" | "park") => show({ kind, cabin: panel.getState().selected ?? 0 }),
    /** Moves within the grid: the digits still mean a cabin. */
    focus: (number: number) =>
      panel.getState().pick === null
        ? panel.setState({ ...emptyTill, selected: number, zone: "panel", drawer: "shut" })
        : accounts.aim(number),
    /** Asks how much is given; an account that is paid later takes no deposit, and that is said before anything is typed. */
    askDeposit(number: number) {
      if (cabinOf(number)?.account?.mode === "postpaid") tellRefusal(core, { code: "session/not-prepaid", details: {} });
      else show({ kind: "prepaid", cabin: number });
    },
    /** Every call of the cabin, whoever made it. */
    showCalls: (number: number) => panel.setState({ scene: "calls", callsOf: number }),
    /** Opens the arithmetic of a call. */
    why: (whyOf: string) => panel.setState({ whyOf }),
    /** What a key adds to what the customer hands over, wherever in the till it is pressed; null where it adds nothing. */
    amountKey: (event: Pick<KeyboardEvent, "code" | "key">) => amountKey(event, profile()),
    typeReceived: (key: string) => panel.setState(({ received }) => ({ received: amountAfter(received, key, profile().decimals) })),
    leaveTill: () => panel.setState({ zone: "panel", received: "", pending: null, drawer: "shut" }),
    /** Puts a pending account into the till. */
    showPending: (pending: PendingAccountView) => panel.setState({ ...emptyTill, selected: null, pending, zone: "till", buffer: "" }),
    /** Charges the pending account in the till, else that of the chosen cabin. */
    async charge(how: { readonly print: boolean; readonly restTo?: string }) {
      const { pending } = panel.getState();
      if (pending !== null) return money.chargeAccount(pending, { account: pending.id }, how);
      const cabin = cabinOf(panel.getState().selected);
      if (cabin === null || cabin.account === null || cabin.state !== "to-pay") return;
      await money.chargeAccount(cabin.account, { cabin: cabin.number }, how);
    },
    reprint: (id: string) =>
      once(`reprint ${id}`, async (operationId) => {
        const answer = await askWithApproval(core, (client, approval) => client.sales.reprint({ id, ...approval, operationId }));
        if (answer.ok) core.notices.setState({ notice: { kind: "done", text: "done.reprint" } });
        return answer;
      }),
    answerAlert: (number: number, answer: AlertAnswer) =>
      once(`${answer} alert ${number} ${cabinOf(number)?.alert?.since}`, async (operationId) => {
        const done = await ask(core, (client) => client.alerts[answer]({ number, operationId }));
        if (done.ok && answer === "allow") core.notices.setState({ notice: { kind: "done", text: "alerts.allowed" } });
        return done;
      }),
    /** What the line says comes back as a word to the cashier; whether it has changed, as an event. */
    testLine: (number: number) =>
      once(`test line ${number}`, async () => {
        const asked = await ask(core, (client) => client.cabins.testLine({ number }));
        if (asked.ok)
          core.notices.setState({
            notice: { kind: "done", text: `line.${asked.value.line}`, params: { number: twoDigits(number), line: asked.value.lineUser } },
          });
        return asked;
      }),
    open: (number: number) =>
      once(`open ${number}`, (operationId) => ask(core, (client) => client.cabins.openSession({ number, operationId, mode: "postpaid" }))),
    enable: (number: number) => once(`enable ${number}`, () => ask(core, (client) => client.cabins.enable({ number }))),
    disable: (number: number, when: "now" | "after-call", reason: string) =>
      once(`disable ${number}`, () => ask(core, (client) => client.cabins.disable({ number, when, reason }))),
    hangUp: (number: number) => once(`hang up ${number}`, () => ask(core, (client) => client.cabins.hangUp({ number }))),
    uncharged: (number: number, mode: "off" | "once" | "sticky", reason?: string) =>
      once(`uncharged ${number} ${mode}`, (operationId) =>
        askWithApproval(core, (client, approval) =>
          client.cabins.uncharged({ number, mode, operationId, ...approval, ...(reason === undefined ? {} : { reason }) }),
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
