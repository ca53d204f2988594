import { useLive } from "../../client/core-context.tsx";
import { tileTone } from "../../components/cabin-tile/tile-tone.ts";
import { useTicking } from "../../live/use-ticking.ts";
import { useShop } from "../../shop/shop-context.tsx";
import type { ReceivedCabin } from "../../store/live-store.ts";

/** Said at once, over whatever is being read: the customer can still put money down. Once a call, and never how many seconds. */
export function CutOffAnnouncement() {
  const { t } = useShop();
  const cabins = useLive((state) => state.cabins);
  const talks = cabins.some(({ cabin }) => cabin.live !== null);
  const numbers = useTicking(talks, (now) => cuttingOff(cabins, now).join());
  const words = numbers === "" ? [] : numbers.split(",").map((number) => t("spoken.cuttingOff", { number }));
  return (
    <div className="visually-hidden" aria-live="assertive">
      {words.join(". ")}
    </div>
  );
}

function cuttingOff(cabins: readonly ReceivedCabin[], nowMs: number): readonly number[] {
  return cabins.filter(({ cabin, receivedMs }) => tileTone(cabin, receivedMs, nowMs) === "cutting-off").map(({ cabin }) => cabin.number);
}
