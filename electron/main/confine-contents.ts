import type { WebContents } from "electron";
import { APP_DISPLAY_PAGE } from "./app-scheme.ts";

/** Keeps a page where it was loaded: it goes nowhere and embeds nothing. Asked for the customer display it is given ours, else no window. */
export function confineContents(contents: WebContents, onDisplayWanted: () => void): void {
  contents.on("will-navigate", (event) => event.preventDefault());
  contents.on("will-frame-navigate", (event) => event.preventDefault());
  contents.on("will-redirect", (event) => event.preventDefault());
  contents.on("will-attach-webview", (event) => event.preventDefault());
  contents.setWindowOpenHandler(({ url }) => {
    if (url.split("#", 1)[0] === APP_DISPLAY_PAGE) onDisplayWanted();
    return { action: "deny" };
  });
}
