/**
 * Of the output of `pjsip show registrations`, the trunks that are registered. A row reads
 * "trunk1/sip:127.0.0.1:5070   trunk1   Registered   (exp. 293s)"; "Unregistered" and "Rejected" are not.
 */
export function registeredTrunks(output: string): ReadonlySet<string> {
  const rows = output.matchAll(/^\s*([a-z0-9_]+)\/sips?:\S*\s+\S+\s+Registered\b/gm);
  return new Set([...rows].map((row) => row[1] ?? ""));
}
