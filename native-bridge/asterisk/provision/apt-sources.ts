/** One repository as the machine's own apt configuration names it. */
export type AptSource = { readonly uri: string; readonly suites: readonly string[]; readonly components: readonly string[] };

/** Reads the one-line format of sources.list(5): `deb [options] uri suite component…`. */
export function parseOneLineSources(text: string): readonly AptSource[] {
  return text.split("\n").flatMap((line) => {
    const match = /^\s*deb\s+(?:\[[^\]]*\]\s+)?(\S+)\s+(\S+)((?:\s+[^\s#]+)*)/.exec(line);
    if (match?.[1] === undefined || match[2] === undefined) return [];
    return [{ uri: match[1], suites: [match[2]], components: words(match[3] ?? "") }];
  });
}

/** Reads the deb822 format of sources.list(5): stanzas of `Field: value` with continued and comment lines. */
export function parseDeb822Sources(text: string): readonly AptSource[] {
  const withoutComments = text.replace(/^#.*\n?/gm, "");
  return withoutComments.split(/\n[ \t]*\n/).flatMap((stanza) => {
    const fields = stanzaFields(stanza);
    if (!words(fields.get("types") ?? "").includes("deb") || fields.get("enabled")?.toLowerCase() === "no") return [];
    const suites = words(fields.get("suites") ?? "");
    const components = words(fields.get("components") ?? "");
    return words(fields.get("uris") ?? "").map((uri) => ({ uri, suites, components }));
  });
}

function stanzaFields(stanza: string): ReadonlyMap<string, string> {
  const fields = new Map<string, string>();
  for (const line of stanza.replace(/\n[ \t]+/g, " ").split("\n")) {
    const colon = line.indexOf(":");
    if (colon > 0) fields.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim());
  }
  return fields;
}

function words(text: string): readonly string[] {
  return text.split(/\s+/).filter((word) => word !== "");
}
