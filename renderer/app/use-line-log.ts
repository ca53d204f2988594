import { useEffect, useState } from "react";
import { useLive } from "../client/core-context.tsx";
import { afterLines, type LineLog, NO_LINES } from "./line-log.ts";

/** Looks when a cabin changes, and once more when a word has been there long enough. No timer otherwise. */
export function useLineLog(gatewayIsGone: boolean): LineLog {
  const contact = useLive((state) => state.contact.kind);
  const switchIsUp = useLive((state) => state.health?.switch === "up");
  const cabins = useLive((state) => state.cabins);
  const [log, setLog] = useState(NO_LINES);
  const untilMs = log.back?.untilMs ?? null;
  useEffect(() => {
    // Without contact nobody knows whether a line is back.
    if (contact !== "live") return;
    const look = () => {
      const lines = cabins.map(({ cabin }) => cabin);
      setLog((before) => afterLines(before, lines, gatewayIsGone || !switchIsUp, performance.now()));
    };
    look();
    if (untilMs === null) return;
    const timer = setTimeout(look, untilMs - performance.now() + 20);
    return () => clearTimeout(timer);
  }, [contact, cabins, gatewayIsGone, switchIsUp, untilMs]);
  return log;
}
