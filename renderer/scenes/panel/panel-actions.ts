import { ask } from "../../client/ask.ts";
import type { Core } from "../../client/core-context.tsx";
import { operationIds } from "../../client/operation-ids.ts";
import { wireMicros } from "../../components/cabin-tile/tile-money.ts";
import type { PanelDialog } from "../../store/panel-store.ts";

/** Everything a cashier does in the panel. Each asks the core; what changes comes back as an event. */
export type PanelActions = ReturnType<typeof createPanelActions>;

export function createPanelActions(core: Core) {
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
  /** The till says what is missing; asking the core would only be refused. */
  const isShort = (received: string, due: string) => received !== "" && wireMicros(received) < wireMicros(due);
  const show = (dialog: PanelDialog | null) => panel.setState({ dialog });

  return {
    cabinOf,
    show,
    select(number: number | null) {
      const toPay = cabinOf(number)?.state === "to-pay";
      panel.setState({ selected: number, zone: toPay ? "till" : "panel", received: "", method: "cash", buffer: "" });
    },
    /** Moves within the grid: the digits still mean a cabin. */
    focus: (number: number) => panel.setState({ selected: number, zone: "panel", received: "", method: "cash" }),
    /** Opens the arithmetic of a call. */
    why: (whyOf: string) => panel.setState({ whyOf }),
    leaveTill: () => panel.setState({ zone: "panel", received: "" }),
    async charge({ print }: { print: boolean }) {
      const { selected, method, received } = panel.getState();
      const cabin = cabinOf(selected);
      if (cabin === null || cabin.account === null || cabin.state !== "to-pay") return;
      if (method === "cash" && isShort(received, cabin.account.due.cash)) return;
      const tender = { method, ...(method === "cash" && received !== "" ? { received } : {}) };
      const request = { cabin: cabin.number, tender, print };
      const sale = await once(`charge ${cabin.account.id} ${JSON.stringify(request)}`, (operationId) =>
        ask(core, (client) => client.sales.charge({ ...request, operationId })),
      );
      if (sale !== null && panel.getState().selected === cabin.number) panel.setState({ zone: "panel", received: "", method: "cash" });
    },
    reprint: (id: string) =>
      once(`reprint ${id}`, async (operationId) => {
        const answer = await ask(core, (client) => client.sales.reprint({ id, operationId }));
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
        ask(core, (client) => client.cabins.uncharged({ number, mode, ...(reason === undefined ? {} : { reason }) })),
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
