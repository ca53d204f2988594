import { useEffect } from "react";
import { useCore, useLive } from "../client/core-context.tsx";
import { lock } from "../client/sign-in.ts";

const MINUTE_MS = 60_000;
const signs = ["keydown", "pointerdown", "pointermove", "wheel"] as const;

/** F12 locks the window; so do so many minutes without a key or a touch. */
export function useAutoLock(): void {
  const core = useCore();
  const person = useLive((state) => state.hello?.person?.id ?? null);
  const minutes = useLive((state) => state.hello?.lockAfterMinutes ?? null);
  useEffect(() => {
    if (person === null) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== "F12") return;
      event.preventDefault();
      void lock(core);
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [core, person]);
  useEffect(() => {
    if (person === null || minutes === null) return;
    let timer = setTimeout(() => void lock(core), minutes * MINUTE_MS);
    const stay = () => {
      clearTimeout(timer);
      timer = setTimeout(() => void lock(core), minutes * MINUTE_MS);
    };
    for (const sign of signs) window.addEventListener(sign, stay, { passive: true });
    return () => {
      clearTimeout(timer);
      for (const sign of signs) window.removeEventListener(sign, stay);
    };
  }, [core, person, minutes]);
}
