import { createRoot } from "react-dom/client";
import { startDisplayConnection } from "../client/display-connection.ts";
import type { Transport } from "../client/transport.ts";
import { secondTicker } from "../live/second-ticker.ts";
import { Display } from "../scenes/display/display.tsx";
import { followDisplayLook } from "./display-look.ts";

/** Draws the customer display over its way to the core. */
export function startDisplay(root: HTMLElement, open: () => Promise<Transport>): void {
  const display = startDisplayConnection(open, () => performance.now());
  display.subscribe(({ inContact }) => (inContact ? secondTicker.resume() : secondTicker.freeze()));
  followDisplayLook(window, display);
  createRoot(root).render(<Display display={display} />);
}
