import { memo } from "react";
import { useTicking } from "../../live/use-ticking.ts";
import { useShop } from "../../shop/shop-context.tsx";
import styles from "./cabin-tile.module.css";
import { isUndialled } from "./is-undialled.ts";
import { PickOverlay } from "./pick-overlay.tsx";
import { spokenName } from "./spoken-name.ts";
import { TileBody } from "./tile-body.tsx";
import { TileBodySmall } from "./tile-body-small.tsx";
import { TileHead } from "./tile-head.tsx";
import { isSmall } from "./tile-level.ts";
import type { CabinTileProps } from "./tile-props.ts";
import { type TileTone, tileTone } from "./tile-tone.ts";

/** Where a call without charge is yet to come. */
const unanswered: ReadonlySet<TileTone> = new Set(["free", "open", "off-hook", "dialling", "ringing"]);

/** Drawn again only when its own cabin is told anew, not with every other one. */
export const CabinTile = memo(function CabinTile(props: CabinTileProps) {
  const { cabin, receivedMs, minute, level, selected, dimmed, pick, aimed, tabIndex, column, actions } = props;
  const isTarget = pick !== null && pick !== "";
  const { t, format } = useShop();
  const tone = useTicking(cabin.live !== null, (now) => tileTone(cabin, receivedMs, now));
  const undialled = useTicking(cabin.state === "off-hook", (now) => isUndialled(cabin, receivedMs, now));
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents lint/a11y/useSemanticElements: keys belong to the panel as a whole, a cabin is chosen by its digits from anywhere.
    <div
      role="gridcell"
      className={styles.tile}
      data-tone={tone}
      data-level={level}
      data-selected={selected || undefined}
      data-dimmed={(pick === null ? dimmed : pick === "") || undefined}
      data-uncharged={(cabin.uncharged !== null && unanswered.has(tone)) || undefined}
      data-cabin={cabin.number}
      aria-selected={selected}
      aria-disabled={pick === "" || undefined}
      aria-colindex={column}
      tabIndex={tabIndex}
      onClick={() => actions.select(cabin.number)}
      // A long press and the menu key come as this, too.
      onContextMenu={(event) => {
        event.preventDefault();
        const { left, top } = event.currentTarget.getBoundingClientRect();
        const isPointed = event.clientX !== 0 || event.clientY !== 0;
        actions.menu(cabin.number, isPointed ? event.clientX : left + 20, isPointed ? event.clientY : top + 20);
      }}
    >
      {/* Read as one sentence; what is drawn would be read as a heap of figures, one of them changing every second. */}
      <span className="visually-hidden">
        {isTarget ? `${pick}. ` : ""}
        {spokenName(cabin, { tone, undialled, minute }, t, format)}
      </span>
      <div className={styles.face} aria-hidden="true">
        <TileHead {...props} tone={tone} />
        {isSmall(level) ? (
          <TileBodySmall {...props} tone={tone} undialled={undialled} />
        ) : (
          <TileBody {...props} tone={tone} undialled={undialled} />
        )}
        {!isTarget ? null : <PickOverlay label={pick} isAimed={aimed} isSmall={isSmall(level)} />}
      </div>
    </div>
  );
});
