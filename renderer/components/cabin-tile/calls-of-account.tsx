import type { CabinView } from "../../../shared/contract/cabin-view.ts";
import { useShop } from "../../shop/shop-context.tsx";
import styles from "./cabin-tile.module.css";
import { callSeconds } from "./talked-seconds.ts";
import { wireMicros } from "./tile-money.ts";

const SHOWN = 4;

/** The last calls of the account, newest first, on the largest tiles only. */
export function CallsOfAccount({ cabin }: { readonly cabin: CabinView }) {
  const { format } = useShop();
  const calls = (cabin.account?.calls ?? []).slice(-SHOWN).reverse();
  if (calls.length === 0) return null;
  return (
    <ul className={styles.calls}>
      {calls.map((call) => (
        <li key={call.id}>
          <span className={styles["cut-text"]}>{call.destination}</span>
          <span>{format.duration(callSeconds(call))}</span>
          <b>{format.money(wireMicros(call.price))}</b>
        </li>
      ))}
    </ul>
  );
}
