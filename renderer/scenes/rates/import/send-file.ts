import { IMPORT_PIECE_BYTES } from "../../../../shared/contract/import-piece.ts";
import { base64Of } from "../../../client/base64-of.ts";
import type { TimbreClient } from "../../../client/timbre-client.ts";

/** Sends a file piece by piece; the next goes when the one before it has arrived. Answers the id of the import. */
export async function sendFile(
  client: TimbreClient,
  file: File,
  side: "sell" | "cost",
  { signal, onPercent }: { readonly signal: AbortSignal; readonly onPercent: (percent: number) => void },
): Promise<string> {
  const { id } = await client.rates.import.open({ side, fileName: file.name.slice(-200), bytes: file.size }, { signal });
  for (let from = 0; from < file.size; from += IMPORT_PIECE_BYTES) {
    const bytes = new Uint8Array(await file.slice(from, from + IMPORT_PIECE_BYTES).arrayBuffer());
    await client.rates.import.append({ id, base64: base64Of(bytes) }, { signal });
    onPercent(Math.round((Math.min(file.size, from + IMPORT_PIECE_BYTES) * 100) / file.size));
  }
  return id;
}
