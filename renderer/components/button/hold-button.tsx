import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from "react";
import styles from "./hold-button.module.css";

interface HoldButtonProps {
  readonly className: string | undefined;
  /** Done when it was held for a second. */
  readonly onHold: () => void;
  /** Done when it was let go before: asks instead. */
  readonly onTap: () => void;
  readonly children: ReactNode;
}

/** Of holding, as long as the drawn bar needs. */
export const HOLD_MS = 1_000;

/** For what cannot be undone: held for a second it is done at once, pressed it asks. With the mouse, a finger or Enter. */
export function HoldButton({ className, onHold, onTap, children }: HoldButtonProps) {
  const [isHeld, setHeld] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  const stop = () => {
    if (timer.current !== null) clearTimeout(timer.current);
    timer.current = null;
    setHeld(false);
  };
  useEffect(() => () => void (timer.current !== null && clearTimeout(timer.current)), []);
  const begin = () => {
    if (timer.current !== null) return;
    setHeld(true);
    timer.current = setTimeout(() => {
      stop();
      onHold();
    }, HOLD_MS);
  };
  const letGo = () => {
    const wasHeld = timer.current !== null;
    stop();
    if (wasHeld) onTap();
  };
  const isPress = ({ key }: KeyboardEvent) => key === "Enter" || key === " ";
  return (
    <button
      type="button"
      className={`${className ?? ""} ${styles.hold}`}
      data-held={isHeld || undefined}
      onPointerDown={(event) => (event.button === 0 ? begin() : undefined)}
      onPointerUp={letGo}
      onPointerLeave={stop}
      onPointerCancel={stop}
      onContextMenu={(event) => event.preventDefault()}
      onKeyDown={(event) => {
        if (!isPress(event)) return;
        event.preventDefault();
        if (!event.repeat) begin();
      }}
      onKeyUp={(event) => (isPress(event) ? letGo() : undefined)}
      onBlur={stop}
    >
      {children}
    </button>
  );
}
