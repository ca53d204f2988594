import { useTicking } from "../../live/use-ticking.ts";
import { useShop } from "../../shop/shop-context.tsx";
import styles from "./cabin-tile.module.css";
import { spokenName } from "./spoken-name.ts";
import { TileBody } from "./tile-body.tsx";
import { TileBodySmall } from "./tile-body-small.tsx";
import { TileHead } from "./tile-head.tsx";
import { isSmall } from "./tile-level.ts";
import type { CabinTileProps } from "./tile-props.ts";
import { tileTone } from "./tile-tone.ts";

export function CabinTile(props: CabinTileProps) {
  const { cabin, receivedMs, minute, level, selected, dimmed, tabIndex, column, actions } = props;
  const { t, format } = useShop();
  const tone = useTicking(cabin.live !== null, (now) => tileTone(cabin, receivedMs, now));
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents lint/a11y/useSemanticElements: keys belong to the panel as a whole, a cabin is chosen by its digits from anywhere.
    <div
      role="gridcell"
      className={styles.tile}
      data-tone={tone}
      data-level={level}
      data-selected={selected || undefined}
      data-dimmed={dimmed || undefined}
      data-cabin={cabin.number}
      aria-selected={selected}
      aria-colindex={column}
      tabIndex={tabIndex}
      onClick={() => actions.select(cabin.number)}
    >
      {/* Read as one sentence; what is drawn would be read as a heap of figures, one of them changing every second. */}
      <span className="visually-hidden">{spokenName(cabin, tone, minute, t, format)}</span>
      <div className={styles.face} aria-hidden="true">
        <TileHead {...props} tone={tone} />
        {isSmall(level) ? <TileBodySmall {...props} tone={tone} /> : <TileBody {...props} tone={tone} />}
      </div>
    </div>
  );
}
