/** The live state and a reading in progress are streams of the WebSocket; everything else has a REST route. */
const STREAMS: readonly string[] = ["live", "rates.import.read", "display.live"];

export function hasRestRoute({ path }: { readonly path: readonly string[] }): boolean {
  return !STREAMS.includes(path.join("."));
}
