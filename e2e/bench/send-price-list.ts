import { readFile } from "node:fs/promises";
import { IMPORT_PIECE_BYTES } from "../../shared/contract/import-piece.ts";
import type { CoreSocket } from "./core-socket.ts";

/** Sends a price list to a core as a window does, piece by piece. Answers the id of the import. */
export async function sendPriceList(desk: CoreSocket, file: string): Promise<string> {
  const bytes = await readFile(file);
  const { id } = JSON.parse((await desk.ask(JSON.stringify({ op: "import", bytes: bytes.length }))).text) as { id: string };
  for (let from = 0; from < bytes.length; from += IMPORT_PIECE_BYTES) {
    const base64 = bytes.subarray(from, from + IMPORT_PIECE_BYTES).toString("base64");
    const { text } = await desk.ask(JSON.stringify({ op: "piece", id, base64 }));
    if (!text.includes('"ok":true')) throw new Error(`the price list was not taken: ${text}`);
  }
  return id;
}
