import type { JobTools } from "./deck-job.ts";

/** Which of these deck files are lost or damaged. */
export function unreadableDecks({ files }: { readonly files: readonly string[] }, tools: JobTools): readonly string[] {
  return files.filter((file) => {
    try {
      tools.deckFile(file);
      return false;
    } catch {
      return true;
    }
  });
}
