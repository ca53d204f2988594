import { useShop } from "../../shop/shop-context.tsx";
import { taxOnTop } from "../../shop/tax-on-top.ts";
import styles from "./cabin-tile.module.css";
import type { CabinTileProps } from "./tile-props.ts";

/** "$90/min" of a call that has begun; "$90/min + IVA 19 %" where its price was agreed without its tax. */
export function TileRate({ live }: { readonly live: NonNullable<CabinTileProps["cabin"]["live"]> }) {
  const { format, shop } = useShop();
  const { taxPercent, taxIncluded } = live.terms;
  const tax = taxOnTop({ percent: taxPercent, included: taxIncluded, name: shop.tax?.name ?? "" }, format);
  const rate = format.rate(live.call.value, live.call.unit);
  // What the account comes to, beside it, needs its room first.
  return tax === null ? <span>{rate}</span> : <span className={styles["cut-text"]}>{`${rate} ${tax}`}</span>;
}
