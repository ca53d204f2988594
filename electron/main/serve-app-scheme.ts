import { readFile } from "node:fs/promises";
import { APP_HOST } from "./app-scheme.ts";
import { contentSecurityPolicy } from "./content-security-policy.ts";
import type { Page } from "./list-pages.ts";

/** Sent with every answer, refusals included. */
const securityHeaders = {
  "content-security-policy": contentSecurityPolicy,
  "x-content-type-options": "nosniff",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "referrer-policy": "no-referrer",
  "cache-control": "no-cache",
} as const;

/** Answers requests of the app scheme from the allow-list; a path that tries to leave it is 403, one that is not in it 404. */
export function serveAppScheme(pages: ReadonlyMap<string, Page>): (request: Request) => Promise<Response> {
  return async (request) => {
    if (request.method !== "GET") return refusal(405);
    const path = requestedPath(request.url);
    if (path === null) return refusal(403);
    const page = pages.get(path === "/" || path === "/display" ? "/index.html" : path);
    if (page === undefined) return refusal(404);
    return new Response(new Uint8Array(await readFile(page.file)), { headers: { ...securityHeaders, "content-type": page.contentType } });
  };
}

/** The decoded path, or null for another host, an encoding that does not decode, or a way out of the folder. */
function requestedPath(url: string): string | null {
  const { host, pathname } = new URL(url);
  if (host !== APP_HOST) return null;
  try {
    const path = decodeURIComponent(pathname);
    return path.split(/[/\\]/).includes("..") || /[\\\0%]/.test(path) ? null : path;
  } catch {
    return null; // A malformed percent-encoding.
  }
}

function refusal(status: 403 | 404 | 405): Response {
  return new Response(null, { status, headers: securityHeaders });
}
