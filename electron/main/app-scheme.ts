import type { CustomScheme } from "electron";

/** The terminal's pages live at an origin of their own, never at file://, which would see the whole disk. */
export const APP_HOST = "terminal";
export const APP_ORIGIN = `app://${APP_HOST}`;
export const APP_START_PAGE = `${APP_ORIGIN}/index.html`;
/** The customer display: the same page, which looks at its own address. */
export const APP_DISPLAY_PAGE = `${APP_ORIGIN}/display`;

/** Registered before the app is ready; `standard` and `secure` give it an origin and module scripts. */
export const appScheme: CustomScheme = {
  scheme: "app",
  privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
};
