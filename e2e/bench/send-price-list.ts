import { readFile } from "node:fs/promises";
import { IMPORT_PIECE_BYTES } from "../../shared/contract/import-piece.ts";
import type { CoreSocket } from "./core-socket.ts";

/** A price list in the pieces in which a window sends it. */
export interface SentList {
  readonly bytes: number;
  /** In base64, encoded ahead and outside of the heap: made while calls wait for this process, their clearing away would take its time. */
  readonly pieces: readonly Buffer[];
}

export async function priceListToSend(file: string): Promise<SentList> {
  const bytes = await readFile(file);
  const pieces: Buffer[] = [];
  for (let from = 0; from < bytes.length; from += IMPORT_PIECE_BYTES)
    pieces.push(Buffer.from(bytes.toString("base64", from, Math.min(bytes.length, from + IMPORT_PIECE_BYTES)), "latin1"));
  return { bytes: bytes.length, pieces };
}

/** Sends it to a core. Answers the id of the import. */
export async function sendPriceList(desk: CoreSocket, { bytes, pieces }: SentList): Promise<string> {
  const { id } = JSON.parse((await desk.ask(JSON.stringify({ op: "import", bytes }))).text) as { id: string };
  const [head, tail] = [Buffer.from(`{"op":"piece","id":${JSON.stringify(id)},"base64":"`), Buffer.from('"}')];
  for (const piece of pieces) {
    const { text } = await desk.ask(Buffer.concat([head, piece, tail]));
    if (!text.includes('"ok":true')) throw new Error(`the price list was not taken: ${text}`);
  }
  return id;
}
