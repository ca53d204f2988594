import type { AccountView, CabinView } from "../../../shared/contract/cabin-view.ts";
import { ask } from "../../client/ask.ts";
import type { Core } from "../../client/core-context.tsx";
import { twoDigits } from "../../components/cabin-tile/two-digits.ts";
import type { SplitLines } from "../../components/dialog/split-dialog.tsx";
import { type CabinPick, emptyTill } from "../../store/panel-store.ts";
import type { Once } from "./once.ts";
import { pickTargets } from "./pick-targets.ts";

/** How long the account of a call that was hung up is waited for. */
const CHARGEABLE_WITHIN_MS = 5_000;

/** What is done with whole accounts and cabins: moved, split, joined, opened and closed. */
export function createAccountActions(core: Core, once: Once) {
  const { panel, live } = core;
  const cabins = () => live.getState().cabins.map(({ cabin }) => cabin);
  const done = (text: "accounts.moved" | "accounts.movesAtHangUp" | "accounts.split" | "accounts.merged", params: Record<string, string>) =>
    core.notices.setState({ notice: { kind: "done", text, params } });
  const pick = (next: CabinPick) => panel.setState({ pick: next, zone: "panel", buffer: "", dialog: null });

  const move = (number: number, to: number) =>
    once(`move ${number} ${to} ${cabins().find((cabin) => cabin.number === number)?.account?.id ?? ""}`, async (operationId) => {
      const answer = await ask(core, (client) => client.accounts.move({ number, to, operationId }));
      if (answer.ok) {
        const moved = answer.value.when === "now";
        if (moved) panel.setState({ selected: to, ...emptyTill });
        done(moved ? "accounts.moved" : "accounts.movesAtHangUp", { from: twoDigits(number), to: twoDigits(to) });
      }
      return answer;
    });
  const merge = (account: string, cabin: number) =>
    once(`merge ${account} ${cabin}`, async (operationId) => {
      const answer = await ask(core, (client) => client.accounts.merge({ id: account, cabin, operationId }));
      if (answer.ok) {
        panel.setState({ selected: cabin, ...emptyTill });
        done("accounts.merged", { cabin: twoDigits(cabin) });
      }
      return answer;
    });

  /** What was being chosen for is done with this cabin; the one it comes from takes it back. */
  function choose(number: number): void {
    const now = panel.getState().pick;
    if (now === null) return;
    const fits = pickTargets(now, cabins()).has(number);
    if (number === now.from || fits) panel.setState({ pick: null });
    if (!fits) return;
    if (now.kind === "move") void move(now.from, number);
    else void merge(now.account, number);
  }

  return {
    startMove: (cabin: CabinView) => {
      if (cabin.account !== null || cabin.live !== null) pick({ kind: "move", from: cabin.number, target: null });
    },
    startMerge: (account: AccountView, from: number | null) => pick({ kind: "merge", account: account.id, from, target: null }),
    choose,
    isPicking: () => panel.getState().pick !== null,
    openMenu: (cabin: number, x: number, y: number) => {
      if (panel.getState().pick === null) panel.setState({ menu: { cabin, x, y } });
    },
    /** With keys a cabin is aimed at first. */
    aim(number: number) {
      const now = panel.getState().pick;
      if (now !== null) panel.setState({ pick: { ...now, target: pickTargets(now, cabins()).has(number) ? number : null } });
    },
    confirmPick() {
      const now = panel.getState().pick;
      if (now !== null && now.target !== null) choose(now.target);
    },
    stopPicking: () => panel.setState({ pick: null }),
    cancelMove: (number: number) => once(`stay ${number}`, () => ask(core, (client) => client.accounts.cancelMove({ number }))),
    split: (account: string, { calls, items }: SplitLines, name: string) =>
      once(`split ${account} ${calls.join()} ${items.join()} ${name}`, async (operationId) => {
        const lines = { calls: [...calls], items: [...items] };
        const answer = await ask(core, (client) => client.accounts.split({ id: account, ...lines, name, operationId }));
        if (answer.ok) done("accounts.split", { name });
        return answer;
      }),
    closeCabin: (number: number) => once(`close ${number}`, () => ask(core, (client) => client.accounts.close({ number }))),
    disableAll: (reason: string) => once("disable all", () => ask(core, (client) => client.cabins.disableAll({ reason }))),
    enableAll: () => once("enable all", () => ask(core, (client) => client.cabins.enableAll())),
    /** The key was held: what the question asks is done, unless it was answered. */
    async hangUpHeld(number: number) {
      const { dialog } = panel.getState();
      if (dialog?.kind !== "hang-up" || dialog.cabin !== number) return;
      panel.setState({ dialog: null });
      await once(`hang up ${number}`, () => ask(core, (client) => client.cabins.hangUp({ number })));
    },
    /** Ends the call; its account is in the till as soon as it can be charged. */
    hangUpAndCharge: (number: number) =>
      once(`hang up and charge ${number}`, async () => {
        const answer = await ask(core, (client) => client.cabins.hangUp({ number }));
        if (answer.ok) bringToTill(core, number);
        return answer;
      }),
  };
}

function bringToTill({ live, panel }: Core, number: number): void {
  const isToPay = () => live.getState().cabins.find(({ cabin }) => cabin.number === number)?.cabin.state === "to-pay";
  const bring = () => {
    if (panel.getState().selected === number) panel.setState({ ...emptyTill, zone: "till" });
  };
  if (isToPay()) {
    bring();
    return;
  }
  const stop = live.subscribe(() => {
    if (!isToPay()) return;
    end();
    bring();
  });
  const timer = setTimeout(() => end(), CHARGEABLE_WITHIN_MS);
  function end(): void {
    stop();
    clearTimeout(timer);
  }
}
