import type { ReactNode } from "react";
import type { CallView } from "../../../shared/contract/call-view.ts";
import { useShop } from "../../shop/shop-context.tsx";
import { dialledNumber } from "../flag/dialled-number.ts";
import { Flag } from "../flag/flag.tsx";
import styles from "./cabin-tile.module.css";

/** Flag and destination. On small tiles only what stands before the first separator: the country. */
export function DestinationLine({
  call,
  short = false,
  children,
}: {
  readonly call: CallView;
  readonly short?: boolean;
  readonly children?: ReactNode;
}) {
  const { shop } = useShop();
  const name = short ? (call.destination.split(" · ")[0] ?? "") : call.destination;
  return (
    <div className={styles.dest}>
      <Flag flag={dialledNumber(call.dialled, shop.country).flag} width={short ? 18 : 21} />
      <span>{name}</span>
      {children}
    </div>
  );
}
