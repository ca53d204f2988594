import { useLayoutEffect, useRef } from "react";
import { secondTicker } from "./second-ticker.ts";

interface TickingTextProps {
  readonly className?: string | undefined;
  /** The figure of a moment; most seconds an amount is what it was. */
  readonly value: (nowMs: number) => number;
  /** The figure in the shop's way of writing. Asked for only when the figure is another one. */
  readonly text: (value: number) => string;
  /** False: the text stands still, no timer is asked for. */
  readonly active: boolean;
}

/** A figure that follows the second. Written straight into the page: forty tiles a second cost no render at all. */
export function TickingText({ className, value, text, active }: TickingTextProps) {
  const element = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => {
    const span = element.current;
    if (span === null) return;
    let shown = Number.NaN;
    const write = () => {
      const next = value(secondTicker.now());
      if (next === shown) return false;
      shown = next;
      return put(span, text(next));
    };
    write();
    return active ? secondTicker.subscribe(write) : undefined;
  });
  return <span ref={element} className={className} />;
}

/** Whether it wrote. Only what differs is touched: a new text paints its own box, a new length lays the tile out again. To ask the style is as dear as to write it. */
function put(span: HTMLSpanElement, next: string): boolean {
  const { firstChild } = span;
  const before = firstChild instanceof Text ? firstChild.data : null;
  if (before === next) return false;
  if (firstChild instanceof Text) firstChild.data = next;
  else span.textContent = next;
  if (before?.length !== next.length) span.style.setProperty("--length", String(next.length));
  return true;
}
