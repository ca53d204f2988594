import { useEffect, useRef } from "react";
import { useCore } from "./core-context.tsx";

/** Calls `onNews` when prices changed, in this window or in another; what is being typed is not its matter. */
export function useRatesNews(onNews: () => void): void {
  const { live } = useCore();
  const latest = useRef(onNews);
  useEffect(() => {
    latest.current = onNews;
  });
  useEffect(() => live.subscribe((state, before) => state.ratesStamp !== before.ratesStamp && latest.current()), [live]);
}
