import type { ImportProgress } from "../../../../shared/contract/rates-view.ts";
import { err, ok, type Result } from "../../../../shared/kernel/result.ts";
import { type DeckRead, type ReadOrder, readDeck } from "../read/read-deck.ts";
import { type FileFault, fileFaultOf } from "../read/unreadable-file.ts";
import type { JobTools } from "./deck-job.ts";

export type ReadProgress = Extract<ImportProgress, { kind: "progress" }>;

export interface ReadImport extends Omit<DeckRead, "content"> {
  /** Name of the deck file with the rates that can be taken; null where none can. Nothing is in force by it yet. */
  readonly content: string | null;
}

/** Reads an imported file into a deck file. Stops between two pieces of the file when nobody waits for it any more. */
export async function readImport(order: ReadOrder, tools: JobTools<ReadProgress>): Promise<Result<ReadImport, FileFault>> {
  try {
    const { content, ...read } = await readDeck(order, {
      afterRows: async (rows, percent) => {
        tools.stopIfCancelled();
        tools.progress({ kind: "progress", phase: "reading", rows, percent });
        await tools.breathe();
      },
    });
    tools.stopIfCancelled();
    return ok({ ...read, content: content === null ? null : tools.writeDeck(content) });
  } catch (fault) {
    return err(fileFaultOf(fault));
  }
}
