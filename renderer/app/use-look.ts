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
  const hour = useHour(byHour);
  const look = lookOf(preferences, format.time(hour));
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

const HOUR_MS = 3_600_000;

/** The present hour; one wake-up on the hour where it is wanted, else none. */
function useHour(isWanted: boolean): Date {
  const [now, setNow] = useState(() => new Date());
  // biome-ignore lint/correctness/useExhaustiveDependencies: each hour asks for the next.
  useEffect(() => {
    if (!isWanted) return;
    const timer = setTimeout(() => setNow(new Date()), HOUR_MS - (Date.now() % HOUR_MS));
    return () => clearTimeout(timer);
  }, [now, isWanted]);
  return now;
}
