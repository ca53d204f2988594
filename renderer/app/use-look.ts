import { useMantineColorScheme } from "@mantine/core";
import { useEffect, useState } from "react";
import { usePreferences } from "../client/core-context.tsx";
import { useShop } from "../shop/shop-context.tsx";
import { type Look, lookOf } from "./look-of.ts";

/** Gives the page the look of the preferences, and looks at the clock only where the theme goes by it. */
export function useLook(): void {
  const { format } = useShop();
  const preferences = usePreferences((state) => state);
  const { setColorScheme } = useMantineColorScheme();
  const byHour = preferences.theme === "by-hour";
  const now = useQuarter(byHour);
  const look = lookOf(preferences, format.time(now));
  useEffect(() => setColorScheme(look.scheme), [look.scheme, setColorScheme]);
  const { zoom, touch, highContrast, reducedMotion } = look;
  useEffect(
    () => putOn(document.documentElement, { zoom, touch, highContrast, reducedMotion }),
    [zoom, touch, highContrast, reducedMotion],
  );
}

function putOn(root: HTMLElement, { zoom, touch, highContrast, reducedMotion }: Omit<Look, "scheme">): void {
  root.style.setProperty("--text-zoom", String(zoom));
  root.toggleAttribute("data-touch", touch);
  root.toggleAttribute("data-high-contrast", highContrast);
  root.toggleAttribute("data-reduced-motion", reducedMotion);
}

/** Zones of shops begin their hours at a quarter of everybody's: India at the half. */
const QUARTER_MS = 900_000;

/** The present; one wake-up a quarter of an hour where it is wanted, else none. */
function useQuarter(isWanted: boolean): Date {
  const [now, setNow] = useState(() => new Date());
  // biome-ignore lint/correctness/useExhaustiveDependencies: each quarter asks for the next.
  useEffect(() => {
    if (!isWanted) return;
    const timer = setTimeout(() => setNow(new Date()), QUARTER_MS - (Date.now() % QUARTER_MS));
    return () => clearTimeout(timer);
  }, [now, isWanted]);
  return now;
}
