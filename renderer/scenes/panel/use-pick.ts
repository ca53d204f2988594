import { useMemo } from "react";
import { useLive, usePanel } from "../../client/core-context.tsx";
import { useShop } from "../../shop/shop-context.tsx";
import { pickTargets } from "./pick-targets.ts";

interface PickOfTile {
  /** What happens when it is chosen; empty where it cannot be, null where nothing is being chosen. */
  readonly pick: string | null;
  readonly aimed: boolean;
}

const NOTHING: PickOfTile = { pick: null, aimed: false };

/** What each cabin is to what is being chosen for. */
export function usePick(): (cabin: number) => PickOfTile {
  const { t } = useShop();
  const all = useLive((state) => state.cabins);
  const pick = usePanel((state) => state.pick);
  return useMemo((): ((cabin: number) => PickOfTile) => {
    if (pick === null) return () => NOTHING;
    const targets = pickTargets(
      pick,
      all.map(({ cabin }) => cabin),
    );
    const label = t(pick.kind === "move" ? "accounts.moveHere" : "accounts.mergeHere");
    return (cabin) => (cabin === pick.from ? NOTHING : { pick: targets.has(cabin) ? label : "", aimed: pick.target === cabin });
  }, [all, pick, t]);
}
