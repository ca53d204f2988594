import { useEffect, useState } from "react";

const MINUTE_MS = 60_000;

/** The present minute of the wall clock: one wake-up a minute, on the minute. */
export function useMinute(): Date {
  const [minute, setMinute] = useState(() => new Date());
  // biome-ignore lint/correctness/useExhaustiveDependencies: each minute asks for the next.
  useEffect(() => {
    const timer = setTimeout(() => setMinute(new Date()), MINUTE_MS - (Date.now() % MINUTE_MS));
    return () => clearTimeout(timer);
  }, [minute]);
  return minute;
}
