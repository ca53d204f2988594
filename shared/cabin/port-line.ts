/** The line of a gateway's port, as SIP user and AOR. Two digits at least, so that a gateway lists them in order. */
export function lineUserOf(port: number): string {
  return `linea${String(port).padStart(2, "0")}`;
}

/** The port a line is named after; null for a line the shop named its own way. */
export function portOfLine(user: string): number | null {
  const port = Number(/^linea(\d+)$/.exec(user)?.[1]);
  return port > 0 && lineUserOf(port) === user ? port : null;
}
