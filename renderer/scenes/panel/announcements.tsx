import { useEffect, useRef, useState } from "react";
import type { CabinView } from "../../../shared/contract/cabin-view.ts";
import { useLive } from "../../client/core-context.tsx";
import { alertWords } from "../../components/cabin-tile/alert-words.ts";
import { wireMicros } from "../../components/cabin-tile/tile-money.ts";
import { useShop } from "../../shop/shop-context.tsx";

/** What may be worth a word when it changes. */
function situationOf({ state, alert }: CabinView): string {
  return `${state} ${alert?.rule ?? ""}`;
}

/** What a screen reader says by itself: a cabin that has to pay or to be looked at, a line that is gone. Never the running cost. */
export function Announcements() {
  const { t, format } = useShop();
  const cabins = useLive((state) => state.cabins);
  const before = useRef<ReadonlyMap<number, string> | null>(null);
  const [said, setSaid] = useState("");
  useEffect(() => {
    const states = new Map(cabins.map(({ cabin }) => [cabin.number, situationOf(cabin)] as const));
    const known = before.current;
    before.current = states;
    if (known === null || known.size === 0) return;
    const news = cabins
      .filter(({ cabin }) => known.get(cabin.number) !== situationOf(cabin))
      .flatMap(({ cabin }) => {
        if (cabin.alert !== null && !known.get(cabin.number)?.endsWith(cabin.alert.rule))
          return [t("spoken.alert", { number: cabin.number, rule: alertWords(cabin.alert, t, format) })];
        if (cabin.state === "to-pay" && cabin.account !== null) {
          return [t("spoken.toPay", { number: cabin.number, amount: format.spoken(wireMicros(cabin.account.due.cash)) })];
        }
        return cabin.state === "unreachable" ? [t("spoken.unreachable", { number: cabin.number })] : [];
      });
    if (news.length > 0) setSaid(news.join(". "));
  }, [cabins, t, format]);
  return (
    <div className="visually-hidden" aria-live="polite">
      {said}
    </div>
  );
}
