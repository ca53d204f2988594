import type { Core } from "../core.ts";
import type { AlertBoard } from "./alerts-port.ts";
import { alertDetail, alertOfItem, alertView, type OpenAlert } from "./open-alert.ts";

export function createAlertBoard(core: () => Core): AlertBoard {
  const open = new Map<number, readonly OpenAlert[]>();
  const openOf = (cabin: number) => open.get(cabin) ?? [];

  function put(alert: OpenAlert): void {
    open.set(alert.cabin, [...openOf(alert.cabin).filter(({ rule }) => rule !== alert.rule), alert]);
    core().feed.cabinChanged(alert.cabin);
  }

  /** After the verdict: the way of a call waits for no item. */
  function write({ cabin, rule }: OpenAlert): void {
    const alert = openOf(cabin).find((each) => each.rule === rule);
    if (alert === undefined || alert.item !== null) return;
    const { store, log, feed, clock } = core();
    try {
      const item = store.transaction(() =>
        store.journal.openItem({ atUtc: clock.now(), kind: "alert", callId: alert.callId, ref: rule, detail: alertDetail(alert) }),
      );
      put({ ...alert, item });
      feed.counterChanged();
    } catch (fault) {
      // It stays on the tile; the call itself is in the book with its reason.
      log.error({ fault: String(fault), cabin, rule }, "an alert could not be written to the book");
    }
  }

  return {
    openOf,
    viewOf: (cabin) => {
      const newest = openOf(cabin).at(-1);
      return newest === undefined ? null : alertView(newest);
    },
    raise: (found) => {
      const before = openOf(found.cabin).find(({ rule }) => rule === found.rule);
      const alert: OpenAlert = { ...found, item: before?.item ?? null, sinceUtc: before?.sinceUtc ?? found.sinceUtc };
      put(before === undefined ? alert : { ...alert, times: Math.max(before.times + 1, found.times) });
      core().log.warn(
        { cabin: found.cabin, rule: found.rule, dialled: found.dialled, times: found.times },
        "an alert rule found something",
      );
      if (before === undefined) core().scheduler.soon(() => write(alert));
    },
    forget: (isAnswered) => {
      for (const [cabin, alerts] of open) {
        const left = alerts.filter((alert) => !isAnswered(alert));
        if (left.length === alerts.length) continue;
        open.set(cabin, left);
        core().feed.cabinChanged(cabin);
      }
    },
    readFromBook: () => {
      const { journal, cabins } = core().store;
      for (const row of journal.items({ open: true }).toReversed()) {
        if (row.kind !== "alert") continue;
        const alert = alertOfItem(row);
        if (cabins.get(alert.cabin) !== null) put(alert);
      }
    },
  };
}
