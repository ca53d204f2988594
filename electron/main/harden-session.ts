import type { Session } from "electron";

/** Takes from every page what no page of the terminal needs. Electron's own defaults grant all permissions. */
export function hardenSession(session: Session, { devTools }: { devTools: boolean }): void {
  const schemes = new Set(devTools ? ["app:", "devtools:"] : ["app:"]);
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !schemes.has(new URL(details.url).protocol) }));
  session.on("will-download", (event) => event.preventDefault());
}
