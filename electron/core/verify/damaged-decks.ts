import type { SqliteDatabase } from "../../node-kit/sqlite-open.ts";
import { createDeckFiles } from "../deck/deck-files.ts";
import { deckFolderOf } from "../store/migrate.ts";
import type { VerifyFailure } from "./verify-failure.ts";

/** Published price lists whose file is lost or is not what was published. A book of the first schema holds them itself. */
export function damagedDecks(database: SqliteDatabase): readonly VerifyFailure[] {
  const columns = database.pragma("table_info(deck_version)") as readonly { readonly name: string }[];
  if (!columns.some(({ name }) => name === "content")) return [];
  const files = createDeckFiles(deckFolderOf(database.name));
  const published = database
    .prepare<[], { version: number; content: string }>("SELECT max(version) AS version, content FROM deck_version GROUP BY content")
    .all();
  return published.flatMap(({ version, content }) => {
    try {
      files.read(content);
      return [];
    } catch (fault) {
      return [{ check: "deck files", detail: `version ${version}: ${fault instanceof Error ? fault.message : String(fault)}` }];
    }
  });
}
