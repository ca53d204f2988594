import type { BookView } from "../../../../shared/contract/book-contract.ts";
import type { Core } from "../core.ts";
import { instantText } from "../instant-text.ts";

/** The backups as the owner sees them. */
export function backupState(core: Core): BookView["backups"] {
  const { folder, last, kept, drill, fault, isSameDisk, isKeyOnlyHere } = core.backups.state();
  return {
    folder,
    last: last === null ? null : instantText(last),
    kept,
    drill: drill === null ? null : { at: instantText(drill.at), ok: drill.ok },
    fault,
    sameDisk: isSameDisk,
    keyOnlyHere: isKeyOnlyHere,
  };
}
