import type { Core } from "../../client/core-context.tsx";
import { counterKeys } from "../../components/help/key-table.ts";
import { isCharacterKeyOff } from "../../components/kbd/is-character-key-off.ts";
import { hasLines } from "../../components/till/has-lines.ts";
import { nextToPay } from "./cabin-facts.ts";
import { DIGIT_WAIT_MS, pressDigit } from "./digit-buffer.ts";
import { doMainAction } from "./main-action.ts";
import { createOnceGuard } from "./once-guard.ts";
import { owesCalls } from "./owes-calls.ts";
import type { PanelActions } from "./panel-actions.ts";
import { whenHeld } from "./when-held.ts";

interface PanelKeysOptions {
  readonly core: Core;
  readonly actions: PanelActions;
}

/** The keys of the counter, from anywhere in the panel. Returns what to put on `keydown`. */
export function createPanelKeys({ core, actions }: PanelKeysOptions): (event: KeyboardEvent) => void {
  const { panel, live } = core;
  const isFirst = createOnceGuard(() => performance.now());
  let waiting: ReturnType<typeof setTimeout> | null = null;

  const settle = (cabin: number | null) => {
    if (waiting !== null) clearTimeout(waiting);
    waiting = null;
    panel.setState({ buffer: "" });
    if (cabin !== null) actions.select(cabin);
  };
  const cabins = () => live.getState().cabins.map(({ cabin }) => cabin);
  let pending: number | null = null;

  const digit = (key: string) => {
    const outcome = pressDigit(
      panel.getState().buffer,
      key,
      cabins().map(({ number }) => number),
    );
    if (waiting !== null) clearTimeout(waiting);
    pending = null;
    if (outcome.kind === "pick") return settle(outcome.cabin);
    if (outcome.kind === "none") return settle(null);
    pending = outcome.cabin;
    panel.setState({ buffer: outcome.buffer });
    // Where the buffer was emptied meanwhile, the digits were not for a cabin: a receipt was scanned.
    waiting = setTimeout(() => (panel.getState().buffer === "" ? undefined : settle(outcome.cabin)), DIGIT_WAIT_MS);
  };

  const enter = (withoutPrint: boolean) => {
    if (panel.getState().buffer !== "") settle(pending);
    const { zone, selected, pending: parked, pick } = panel.getState();
    if (pick !== null) return actions.confirmPick();
    if (parked !== null && zone === "till") return void actions.charge({ print: !withoutPrint });
    const cabin = actions.cabinOf(selected);
    if (cabin === null) return;
    if (zone === "till" && cabin.state === "to-pay") void actions.charge({ print: !withoutPrint });
    else doMainAction(cabin, core, actions);
  };

  /** Digits are an amount only while there is something to pay: it may have been parked, left uncharged or paid at another till. */
  const isPaying = () => {
    const { zone, selected, pending: parked, pick } = panel.getState();
    return pick === null && zone === "till" && (parked !== null || actions.cabinOf(selected)?.state === "to-pay");
  };

  /** A pending account has no cabin to do something with: only its money. */
  const pendingLetter = (key: string) => {
    if (key === "+") panel.setState({ detailed: true });
    if (key === "-") actions.showMoney("discount");
    if (key === "a") actions.showMoney("part-payment");
    if (key === "i") actions.showMoney("item");
  };

  const letter = (key: string) => {
    // The digits of a cabin may still wait for one more.
    if (panel.getState().buffer !== "") settle(pending);
    const { selected, pending: parked } = panel.getState();
    if (parked !== null) return pendingLetter(key);
    const cabin = actions.cabinOf(selected);
    if (cabin === null && key === "i") panel.setState({ over: "sell" });
    if (cabin === null) return;
    const { number } = cabin;
    if (key === "n") {
      if (owesCalls(cabin)) actions.show({ kind: "no-charge", cabin: number });
      else if (cabin.uncharged === null) actions.show({ kind: "uncharged", cabin: number });
      else void actions.uncharged(number, "off");
    }
    if (key === "d") {
      if (cabin.enabled) actions.show({ kind: "disable", cabin: number });
      else void actions.enable(number);
    }
    if (key === "c" && cabin.live !== null) {
      actions.show({ kind: "hang-up", cabin: number });
      whenHeld("c", () => void actions.hangUpHeld(number));
    }
    if (key === "m") {
      if (cabin.movesTo === null) actions.startMove(cabin);
      else void actions.cancelMove(number);
    }
    if (key === "s" && hasLines(cabin.account)) actions.show({ kind: "split", cabin: number });
    if (key === "j" && cabin.live === null && cabin.account !== null) actions.startMerge(cabin.account, number);
    if (key === "p") actions.askDeposit(number);
    if (key === "l") actions.showCalls(number);
    if (key === "z" && cabin.state === "paid" && cabin.lastSale !== null) void actions.undo(cabin.lastSale, number);
    if (key === "i" && cabin.enabled) actions.show({ kind: "item", cabin: number });
    if (cabin.state !== "to-pay") return;
    if (key === "+") panel.setState({ detailed: true });
    if (key === "-") actions.show({ kind: "discount", cabin: number });
    if (key === "a") actions.show({ kind: "part-payment", cabin: number });
    if (key === "g") actions.show({ kind: "park", cabin: number });
  };

  return (event) => {
    if (event.defaultPrevented || panel.getState().dialog !== null || isModalOpen()) return;
    const place = placeOf(event.target);
    if (place === "elsewhere" || event.altKey || event.metaKey) return;
    const typed = place !== "amount" && isPaying() ? actions.amountKey(event) : null;
    // The sign within an amount goes with its digits: without it 2,50 would be 250.
    const asKey = typed === "." ? "0" : event.key;
    if (isCharacterKeyOff(asKey, core.preferences.getState().characterKeys)) return;
    if (typed !== null) {
      // The amount may have the focus before the browser writes the digit: it would stand there twice.
      event.preventDefault();
      return actions.typeReceived(typed);
    }
    if (/^\d$/.test(event.key)) {
      if (place === "amount") return;
      // The amount may have the focus before the browser writes the digit: it was for the cabin, not for the amount.
      event.preventDefault();
      return digit(event.key);
    }
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    if (!counterKeys.has(key)) return;
    if (key === "Enter" && place === "button") return;
    event.preventDefault();
    if (!isFirst(key, event.repeat)) return;
    if (key === "Enter") enter(event.ctrlKey);
    else if (event.ctrlKey) return;
    else if (key === "Escape") return isPaying() ? actions.leaveTill() : actions.select(null);
    else if (key === "*") settle(nextToPay(cabins(), panel.getState().selected));
    else letter(key);
  };
}

/** What lies behind a dialog hears no keys: of a price, of an approval, of the cash. */
function isModalOpen(): boolean {
  return document.querySelector('[aria-modal="true"]') !== null;
}

/** Where a key was pressed: in the amount of the till, on a button, in another field, or nowhere in particular. */
function placeOf(target: EventTarget | null): "amount" | "button" | "elsewhere" | "panel" {
  if (!(target instanceof HTMLElement)) return "panel";
  if (target.dataset.tillAmount !== undefined) return "amount";
  if (target instanceof HTMLInputElement && ["radio", "checkbox"].includes(target.type)) return "panel";
  if (target.matches("input, textarea, select, [contenteditable]")) return "elsewhere";
  return target.matches("button, a[href], [role=menuitem]") ? "button" : "panel";
}
