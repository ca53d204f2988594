import { dirname, isAbsolute, join } from "node:path";
import type { ShopFile } from "../../../shared/contract/shop-file.ts";
import type { BackupSetting } from "./backup-desk.ts";

/** Where the backups of a book go and how they are locked, by shop.json; paths in it start at its own folder. */
export function backupSettingOf({ backup }: ShopFile, shopFolder: string, book: string): BackupSetting {
  const at = (path: string) => (isAbsolute(path) ? path : join(shopFolder, path));
  const data = dirname(book);
  return {
    book,
    folder: backup.folder === undefined ? join(data, "backups") : at(backup.folder),
    keepDaily: backup.keepDaily,
    keepMonthly: backup.keepMonthly,
    key: {
      keyFile: join(data, "backup.key"),
      ...(backup.passphraseFile === undefined ? {} : { passphraseFile: at(backup.passphraseFile) }),
    },
  };
}
