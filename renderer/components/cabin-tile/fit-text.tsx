import type { CSSProperties } from "react";

/** Text whose size gives way when it grows: an amount is never cut. */
export function FitText({ className, text }: { readonly className: string | undefined; readonly text: string }) {
  return (
    <span className={className} style={{ "--length": text.length } as CSSProperties}>
      {text}
    </span>
  );
}
