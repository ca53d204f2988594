import type { Session } from "electron";
import { APP_ORIGIN } from "./app-scheme.ts";

/** What a page of ours made itself: a list it hands over as a file. */
const OWN_FILE = `blob:${APP_ORIGIN}/`;

/** Takes from every page what no page of the terminal needs. Electron's own defaults grant all permissions. */
export function hardenSession(session: Session, { devTools }: { devTools: boolean }): void {
  const schemes = new Set(devTools ? ["app:", "devtools:"] : ["app:"]);
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.webRequest.onBeforeRequest(({ url }, answer) =>
    answer({ cancel: !schemes.has(new URL(url).protocol) && !url.startsWith(OWN_FILE) }),
  );
  session.on("will-download", (event, item) => {
    if (!item.getURL().startsWith(OWN_FILE)) event.preventDefault();
  });
}
