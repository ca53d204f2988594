import type { ReactNode } from "react";
import type { CallView } from "../../../shared/contract/call-view.ts";
import { useShop } from "../../shop/shop-context.tsx";
import { dialledNumber } from "../flag/dialled-number.ts";
import { Flag } from "../flag/flag.tsx";
import { SATELLITE } from "../flag/satellite-flag.tsx";
import styles from "./cabin-tile.module.css";
import { shortCountry } from "./short-country.ts";
import type { TileLevel } from "./tile-level.ts";

interface DestinationLineProps {
  readonly call: Pick<CallView, "dialled" | "destination">;
  /** The level of a small tile: only what stands before the first separator, the country, and that shortened where there is no room. */
  readonly short?: TileLevel;
  readonly children?: ReactNode;
}

/** Flag and destination. */
export function DestinationLine({ call, short, children }: DestinationLineProps) {
  const { shop, t } = useShop();
  const { flag } = dialledNumber(call.dialled, shop.dialPlan);
  const country = flag === SATELLITE ? t("tile.satellite") : (call.destination.split(" · ")[0] ?? "");
  const name = short === undefined ? call.destination : short === "S" ? shortCountry(flag, country, t) : country;
  return (
    <div className={styles.dest}>
      <Flag flag={flag} width={short === undefined ? 21 : 18} />
      <span>{name}</span>
      {children}
    </div>
  );
}
