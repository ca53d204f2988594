import { useLayoutEffect, useRef } from "react";
import { secondTicker } from "./second-ticker.ts";

interface TickingTextProps {
  readonly className?: string | undefined;
  readonly text: (nowMs: number) => string;
  /** False: the text stands still, no timer is asked for. */
  readonly active: boolean;
}

/** Text that follows the second. Written straight into the page: forty tiles a second cost no render at all. */
export function TickingText({ className, text, active }: TickingTextProps) {
  const element = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => {
    const write = () => {
      const span = element.current;
      const next = text(secondTicker.now());
      if (span === null || span.textContent === next) return;
      span.textContent = next;
      span.style.setProperty("--length", String(next.length));
    };
    write();
    return active ? secondTicker.subscribe(write) : undefined;
  });
  return <span ref={element} className={className} />;
}
