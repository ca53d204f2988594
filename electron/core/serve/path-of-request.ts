import type { IncomingMessage } from "node:http";

/** The path a request names, as it was sent; null where it is none: "//" and "http://[" are sent too. */
export function pathOfRequest({ url = "/" }: IncomingMessage): string | null {
  return URL.parse(url, "http://localhost")?.pathname ?? null;
}
