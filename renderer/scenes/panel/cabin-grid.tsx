import { useElementSize } from "@mantine/hooks";
import { type KeyboardEvent, useEffect, useMemo } from "react";
import { useCore, useLive, usePanel, usePreferences } from "../../client/core-context.tsx";
import { CabinTile } from "../../components/cabin-tile/cabin-tile.tsx";
import type { TileActions } from "../../components/cabin-tile/tile-actions.ts";
import type { TileLevel } from "../../components/cabin-tile/tile-level.ts";
import { useMinute } from "../../components/top-bar/use-minute.ts";
import { useTicking } from "../../live/use-ticking.ts";
import { useShop } from "../../shop/shop-context.tsx";
import type { ReceivedCabin } from "../../store/live-store.ts";
import { matchesFilter } from "./cabin-facts.ts";
import { cabinsPerPage, density, PINNED_ROW_PX } from "./density.ts";
import { neighbour } from "./neighbour.ts";
import { pageCount, pageOf, pinnedOf } from "./pages.ts";
import styles from "./panel.module.css";
import { usePanelActions } from "./panel-actions-context.tsx";
import { usePick } from "./use-pick.ts";

/** Every cabin, in the order of the shop, on one screen. One tab stop; arrows move. */
export function CabinGrid() {
  const { t } = useShop();
  const actions = usePanelActions();
  const all = useLive((state) => state.cabins);
  const estimated = useLive((state) => state.contact.kind === "lost");
  const { selected, filter, page, buffer } = usePanel((state) => state);
  const minute = useMinute();
  const isTouch = usePreferences((state) => state.touch);
  const { ref, width, height } = useElementSize();
  const { panel } = useCore();
  const perPage = cabinsPerPage(all.length, { widthPx: width, heightPx: height }, isTouch);
  useEffect(
    () => panel.setState(({ page: at }) => ({ perPage, page: Math.min(at, pageCount(all.length, perPage) - 1) })),
    [panel, perPage, all.length],
  );
  const isPaged = pageCount(all.length, perPage) > 1;
  const shown = pageOf(all, page, perPage);
  // Every page is drawn as a full one: a tile keeps its size and its place from page to page.
  const { columns, rows, level, gapPx } = density(
    isPaged ? perPage : shown.length,
    { widthPx: width, heightPx: isPaged ? height - PINNED_ROW_PX : height },
    isTouch,
  );
  // Who needs the cashier changes with the second only where somebody talks, or has lifted a handset and not dialled.
  const runs = isPaged && all.some(({ cabin }) => cabin.live !== null || cabin.state === "off-hook");
  const pinnedNumbers = useTicking(runs, (now) => (isPaged ? pinnedOf(all, page, columns, now, perPage).join() : ""));
  const pinned = all.filter(({ cabin }) => pinnedNumbers.split(",").includes(String(cabin.number)));
  const tileActions = useMemo<TileActions>(
    () => ({
      select: (cabin) => (actions.isPicking() ? actions.choose(cabin) : actions.select(cabin)),
      menu: (cabin, x, y) => actions.openMenu(cabin, x, y),
      charge: actions.select,
      open: (cabin) => void actions.open(cabin),
      enable: (cabin) => void actions.enable(cabin),
      undo: (cabin) => {
        const sale = actions.cabinOf(cabin)?.lastSale ?? null;
        if (sale !== null) void actions.undo(sale, cabin);
      },
      answerAlert: (cabin, answer) => void actions.answerAlert(cabin, answer),
      testLine: (cabin) => void actions.testLine(cabin),
      addDeposit: actions.askDeposit,
    }),
    [actions],
  );
  const pickOf = usePick();
  const undoSeconds = useLive((state) => state.hello?.undoSeconds ?? 0);
  const tabStop = shown.some(({ cabin }) => cabin.number === selected) ? selected : shown[0]?.cabin.number;
  const move = (event: KeyboardEvent<HTMLDivElement>) => {
    const target = neighbour(
      event.key,
      shown.findIndex(({ cabin }) => cabin.number === tabStop),
      shown.length,
      columns,
    );
    const next = target === null ? undefined : shown[target];
    if (next === undefined || !(event.target instanceof HTMLElement)) return;
    event.preventDefault();
    actions.focus(next.cabin.number);
    event.currentTarget.querySelector<HTMLElement>(`[data-cabin="${next.cabin.number}"]`)?.focus();
  };
  const tile = ({ cabin, receivedMs }: ReceivedCabin, column: number, tileLevel: TileLevel) => (
    <CabinTile
      key={cabin.number}
      cabin={cabin}
      receivedMs={receivedMs}
      minute={minute}
      level={tileLevel}
      selected={cabin.number === selected}
      dimmed={!matchesFilter(cabin, filter)}
      {...pickOf(cabin.number)}
      estimated={estimated}
      undoSeconds={undoSeconds}
      tabIndex={cabin.number === tabStop ? 0 : -1}
      column={column + 1}
      actions={tileActions}
    />
  );
  return (
    // biome-ignore lint/a11y/useSemanticElements: an ARIA grid of cells that take the focus is not a table of data.
    <div
      ref={ref}
      role="grid"
      aria-label={t("grid.label")}
      aria-rowcount={rows + (isPaged ? 1 : 0)}
      aria-colcount={columns}
      className={styles.grid}
      data-tight={columns >= 7 || undefined}
      style={{
        gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))`,
        gridTemplateRows: `${isPaged ? `${PINNED_ROW_PX - gapPx}px ` : ""}repeat(${rows}, minmax(0, 1fr))`,
        gap: gapPx,
      }}
      onKeyDown={move}
    >
      {isPaged ? (
        // biome-ignore lint/a11y/useFocusableInteractive lint/a11y/useSemanticElements: as the rows below.
        <div role="row" className={styles.row} aria-rowindex={1} aria-label={t("grid.pinned")}>
          {pinned.map((received, column) => tile(received, column, "pin"))}
          {/* The row keeps its place while nobody needs the cashier. */}
          {pinned.length < columns ? (
            // biome-ignore lint/a11y/useFocusableInteractive lint/a11y/useSemanticElements: nothing to choose.
            <div role="gridcell" className={styles.nobody} style={{ gridColumn: `${pinned.length + 1} / -1` }}>
              {pinned.length === 0 ? t("grid.nobody") : null}
            </div>
          ) : null}
        </div>
      ) : null}
      {Array.from({ length: Math.ceil(shown.length / columns) }, (_, row) => (
        // biome-ignore lint/a11y/useFocusableInteractive lint/a11y/useSemanticElements: the tile is the tab stop, not its row.
        <div key={shown[row * columns]?.cabin.number} role="row" className={styles.row} aria-rowindex={row + (isPaged ? 2 : 1)}>
          {shown.slice(row * columns, (row + 1) * columns).map((received, column) => tile(received, column, level))}
        </div>
      ))}
      {buffer === "" ? null : (
        <div className={styles.buffer} role="presentation">
          <b>{buffer}</b>
        </div>
      )}
    </div>
  );
}
