import type { CabinView } from "../../../shared/contract/cabin-view.ts";
import type { TileActions } from "./tile-actions.ts";
import type { TileLevel } from "./tile-level.ts";
import type { TileTone } from "./tile-tone.ts";

export interface CabinTileProps {
  readonly cabin: CabinView;
  /** When the cabin's last event arrived, on this window's monotonic clock. */
  readonly receivedMs: number;
  /** The present minute, for "4 minutes ago". */
  readonly minute: Date;
  readonly level: TileLevel;
  readonly selected: boolean;
  readonly dimmed: boolean;
  /** What happens when it is chosen; empty where it cannot be, null where nothing is being chosen. */
  readonly pick: string | null;
  /** It is the one aimed at with keys. */
  readonly aimed: boolean;
  /** Without contact with the core the running amounts are estimates. */
  readonly estimated: boolean;
  /** For so long after it was made a sale is undone. */
  readonly undoSeconds: number;
  readonly tabIndex: 0 | -1;
  /** Counted from 1, for a screen reader. */
  readonly column: number;
  readonly actions: TileActions;
}

/** The same, for the parts that follow the tone the tile found. */
export type TileBodyProps = CabinTileProps & {
  readonly tone: TileTone;
  /** Its handset has been off the hook for long without a digit. */
  readonly undialled: boolean;
};
