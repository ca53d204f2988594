import { useElementSize } from "@mantine/hooks";
import { type KeyboardEvent, useMemo } from "react";
import { useLive, usePanel } from "../../client/core-context.tsx";
import { CabinTile } from "../../components/cabin-tile/cabin-tile.tsx";
import type { TileActions } from "../../components/cabin-tile/tile-actions.ts";
import { useMinute } from "../../components/top-bar/use-minute.ts";
import { useShop } from "../../shop/shop-context.tsx";
import { matchesFilter } from "./cabin-facts.ts";
import { CABINS_PER_PAGE, density } from "./density.ts";
import { neighbour } from "./neighbour.ts";
import styles from "./panel.module.css";
import { usePanelActions } from "./panel-actions-context.tsx";

/** Every cabin, in the order of the shop, on one screen. One tab stop; arrows move. */
export function CabinGrid() {
  const { t } = useShop();
  const actions = usePanelActions();
  const all = useLive((state) => state.cabins);
  const estimated = useLive((state) => state.contact.kind === "lost");
  const { selected, filter, page, buffer } = usePanel((state) => state);
  const minute = useMinute();
  const { ref, width, height } = useElementSize();
  const shown = all.slice(page * CABINS_PER_PAGE, (page + 1) * CABINS_PER_PAGE);
  const { columns, rows, level, gapPx } = density(shown.length, { widthPx: width, heightPx: height });
  const tileActions = useMemo<TileActions>(
    () => ({
      select: actions.select,
      charge: actions.select,
      open: (cabin) => void actions.open(cabin),
      enable: (cabin) => void actions.enable(cabin),
      undo: (cabin) => {
        const sale = actions.cabinOf(cabin)?.lastSale ?? null;
        if (sale !== null) void actions.undo(sale, cabin);
      },
      addDeposit: (cabin) => actions.show({ kind: "prepaid", cabin }),
    }),
    [actions],
  );
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
  return (
    // biome-ignore lint/a11y/useSemanticElements: an ARIA grid of cells that take the focus is not a table of data.
    <div
      ref={ref}
      role="grid"
      aria-label={t("grid.label")}
      aria-rowcount={rows}
      aria-colcount={columns}
      className={styles.grid}
      data-tight={columns >= 7 || undefined}
      style={{ gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))`, gridTemplateRows: `repeat(${rows}, minmax(0, 1fr))`, gap: gapPx }}
      onKeyDown={move}
    >
      {Array.from({ length: rows }, (_, row) => (
        // biome-ignore lint/a11y/useFocusableInteractive lint/a11y/useSemanticElements: the tile is the tab stop, not its row.
        <div key={shown[row * columns]?.cabin.number} role="row" className={styles.row} aria-rowindex={row + 1}>
          {shown.slice(row * columns, (row + 1) * columns).map(({ cabin, receivedMs }, column) => (
            <CabinTile
              key={cabin.number}
              cabin={cabin}
              receivedMs={receivedMs}
              minute={minute}
              level={level}
              selected={cabin.number === selected}
              dimmed={!matchesFilter(cabin, filter)}
              estimated={estimated}
              tabIndex={cabin.number === tabStop ? 0 : -1}
              column={column + 1}
              actions={tileActions}
            />
          ))}
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
