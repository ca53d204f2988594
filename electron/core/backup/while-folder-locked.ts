import { holdFolder } from "../hold-folder.ts";
import { StartFailure } from "../start-failure.ts";

/** Does something in a folder that no core runs on, nor starts on meanwhile. */
export async function whileFolderLocked<T>(folder: string, work: () => Promise<T>): Promise<T> {
  const held = holdFolder(folder);
  if (held === null) throw new StartFailure(`Timbre is running on ${folder}. Close it first.`);
  try {
    return await work();
  } finally {
    held.leaveAsFound();
  }
}
