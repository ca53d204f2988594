import { type BrowserContext, chromium, type Page } from "playwright-core";
import { CHROMIUM_FLAGS } from "./chromium-flags.ts";
import { makeTempDir } from "./temp-dir.ts";

export interface CounterBrowser {
  readonly page: Page;
  readonly context: BrowserContext;
  close(): Promise<void>;
}

/** The commonest counter screen. */
const VIEWPORT = { width: 1366, height: 768 };

/** Opens a page of the product in Chromium as a second till would, with a profile of its own that is thrown away. */
export async function openBrowser(options: {
  url: string;
  token?: string;
  viewport?: { width: number; height: number };
  /** What the computer is set to; Chile where it is not said. */
  locale?: string;
  timezoneId?: string;
  /** Done before the page is opened. */
  before?: (page: Page) => Promise<void>;
}): Promise<CounterBrowser> {
  const profile = await makeTempDir();
  const context = await chromium.launchPersistentContext(profile.path, {
    executablePath: process.env.TIMBRE_CHROMIUM ?? "/usr/bin/chromium",
    headless: true,
    viewport: options.viewport ?? VIEWPORT,
    locale: options.locale ?? "es-CL",
    timezoneId: options.timezoneId ?? "America/Santiago",
    args: CHROMIUM_FLAGS,
  });
  const page = context.pages()[0] ?? (await context.newPage());
  await options.before?.(page);
  await page.goto(addressWithToken(options.url, options.token));
  const close = async () => {
    await context.close();
    await profile.remove();
  };
  return { page, context, close };
}

/** The token travels behind the #, so that it reaches neither a server's log nor a Referer. */
function addressWithToken(url: string, token: string | undefined): string {
  return token === undefined ? url : `${url}/#token=${encodeURIComponent(token)}`;
}
