import { useEffect, useState } from "react";

/** How long typing must rest before the core is asked with what was typed. */
const TYPING_REST_MS = 200;

/** A value once it has not changed for a moment. The first is there at once. */
export function useRested<T>(value: T): T {
  const [rested, setRested] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setRested(value), TYPING_REST_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return rested;
}
