import type { IncomingMessage } from "node:http";

/**
 * True where a request comes from the counter's own page or from a program. The Host is checked as well: a page from
 * elsewhere whose name was made to point at this machine has another one.
 */
export function isLocalOrigin(request: IncomingMessage, port: number): boolean {
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`, `[::1]:${port}`];
  const { host, origin } = request.headers;
  if (host === undefined || !hosts.includes(host)) return false;
  return origin === undefined || hosts.some((own) => origin === `http://${own}`);
}
