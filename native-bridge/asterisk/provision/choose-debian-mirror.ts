import type { AptSource } from "./apt-sources.ts";

/**
 * The machine's own Debian archive: the first source that carries `main` of the installed release. Third-party
 * repositories use suites of their own, and the security archive has neither sid nor testing.
 */
export function chooseDebianMirror(sources: readonly AptSource[], release: string): string | null {
  const names = new Set([release, "stable", "oldstable", "testing", "unstable", "sid"]);
  const archive = sources.find(
    (source) => isWebAddress(source.uri) && source.components.includes("main") && source.suites.some((suite) => names.has(suite)),
  );
  return archive?.uri ?? null;
}

/** A CD or a copied pool on disk holds one release only. */
function isWebAddress(uri: string): boolean {
  return /^(https?|mirror\+https?):/.test(uri);
}
