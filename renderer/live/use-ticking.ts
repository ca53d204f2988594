import { useSyncExternalStore } from "react";
import { secondTicker } from "./second-ticker.ts";

const never = () => () => {};

/** A value of the present second. React renders again only when the value itself changes, so it must be a primitive. */
export function useTicking<T extends string | number | boolean | null>(active: boolean, value: (nowMs: number) => T): T {
  return useSyncExternalStore(active ? secondTicker.subscribe : never, () => value(secondTicker.now()));
}
