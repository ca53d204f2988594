import type { BrowserContext, Page, Route } from "playwright-core";
import { electronUrl } from "./app-url.ts";
import type { BrowserWindowClass } from "./browser-window-double.ts";
import type { ProtocolDouble } from "./protocol-double.ts";
import type { SessionDouble } from "./session-double.ts";
import type { WebContentsDouble } from "./web-contents-double.ts";

interface Shell {
  readonly windows: BrowserWindowClass;
  readonly session: SessionDouble;
  readonly protocol: ProtocolDouble;
  /** Told of each thing the shell refused a page. */
  readonly onRefused: (what: string) => void;
}

/** Every request and every new window of the browser goes through the shell's own handlers, as in Electron. */
export async function routeRequests(context: BrowserContext, shell: Shell): Promise<void> {
  context.on("page", (page) => void settlePopup(page, shell));
  await context.route("**/*", (route) => answer(route, shell));
}

async function answer(route: Route, shell: Shell): Promise<void> {
  const request = route.request();
  const url = electronUrl(request.url());
  const contents = shell.windows.getAllWindows().find((window) => window.contents.page === pageOf(route))?.contents;
  if (request.isNavigationRequest()) {
    if (contents === undefined) return refuseWindow(route, shell, url);
    if (leavesByItself(contents, url) && contents.isPrevented("will-navigate", url)) return refuse(route, shell, `navigation ${url}`);
  }
  if (await shell.session.isCancelled(url)) return refuse(route, shell, `request ${url}`);
  const response = await shell.protocol.answer(url);
  if (response === null) throw new Error(`the shell let a request out: ${url}`);
  await route.fulfill({
    status: response.status,
    headers: Object.fromEntries(response.headers),
    body: Buffer.from(await response.arrayBuffer()),
  });
}

/** A navigation Electron asked for is no `will-navigate`. */
function leavesByItself(contents: WebContentsDouble, url: string): boolean {
  return url !== contents.expectedUrl;
}

function pageOf(route: Route): Page | null {
  try {
    return route.request().frame().page();
  } catch {
    return null; // The very first request of a page that is not yet known.
  }
}

async function refuse(route: Route, shell: Shell, what: string): Promise<void> {
  shell.onRefused(what);
  await route.abort("aborted");
}

/** A window that goes somewhere at once is seen first by its request; Playwright tells of the page only after an answer. */
async function refuseWindow(route: Route, shell: Shell, url: string): Promise<void> {
  assertDenied(shell, url);
  await refuse(route, shell, "window");
}

/** A window without an address is there already; the shell's answer decides whether it stays. */
async function settlePopup(page: Page, shell: Shell): Promise<void> {
  if (shell.windows.takeExpectedPage()) return;
  assertDenied(shell, page.url());
  await page.close();
  shell.onRefused("window");
}

/** Which page opened the window is not known, since COOP hides the opener: every window's handler must deny it. */
function assertDenied({ windows }: Shell, url: string): void {
  const denied = windows.getAllWindows().every((window) => window.contents.openHandler({ url }).action === "deny");
  if (!denied) throw new Error("the electron double opens no second window for a page");
}
