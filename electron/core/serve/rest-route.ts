/** The live state, a reading in progress and a file in pieces are streams of the WebSocket; everything else has a REST route. */
const STREAMS: readonly string[] = ["live", "rates.import.read", "rates.export"];

export function hasRestRoute({ path }: { readonly path: readonly string[] }): boolean {
  return !STREAMS.includes(path.join("."));
}
