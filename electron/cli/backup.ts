import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { backupSettingOf } from "../core/backup/backup-setting-of.ts";
import { makeBackup } from "../core/backup/make-backup.ts";
import { createBook } from "../core/book/create-book.ts";
import { StartFailure } from "../core/start-failure.ts";
import { createSystemClock } from "../node-kit/system-clock.ts";
import type { Command } from "./command.ts";
import { openBook } from "./open-book.ts";
import { optionalText, requiredText } from "./option-values.ts";
import { complain, say, sayJson } from "./say.ts";

export const backup: Command = {
  usage: `timbre backup --data DIR [--profile shop.json] [--to FILE]

Writes an encrypted backup of the book as it is now, beside a running shop or without one: to FILE, or into the folder of backups.
FILE may be an older backup, which is written over, and no other file.
Its key is the passphrase that shop.json names (backup.passphraseFile) or DIR/backup.key. Keep a copy of that away from this machine.`,
  options: { data: { type: "string" }, profile: { type: "string" }, to: { type: "string" } },
  run: async (given) => {
    const dataDir = requiredText(given, "data");
    const profile = optionalText(given, "profile");
    const to = optionalText(given, "to");
    if (!existsSync(join(dataDir, "timbre.db"))) {
      complain(`${dataDir} holds no book`);
      return 1;
    }
    const opened = openBook(dataDir, profile);
    if (!opened.ok) {
      complain(opened.error);
      return 1;
    }
    const { store, shop, folder } = opened.value;
    try {
      const setting = backupSettingOf(shop.file, folder, join(resolve(dataDir), "timbre.db"));
      const clock = createSystemClock();
      const book = createBook({
        ...{ ledger: store.ledger, clock },
        openShift: () => null,
        dayOf: (instant) => shop.calendar.at(instant).date,
        clockIsDoubtful: () => false,
      });
      const source = { ...setting, anchor: (moment: string) => void store.transaction(() => book.anchor("backup", moment)) };
      const made = await makeBackup(source, to === undefined ? { folder: setting.folder } : { file: resolve(to) }, clock.now());
      const { seq, anchor, atUtc } = made.header;
      if (given.values.json === true) sayJson({ file: made.file, entries: seq, anchor, at: new Date(atUtc).toISOString() });
      else say(`${made.file}: ${seq} entries, head ${anchor}`);
      return 0;
    } catch (fault) {
      if (!(fault instanceof StartFailure) && (fault as NodeJS.ErrnoException).code === undefined) throw fault;
      complain(`no backup was made: ${(fault as Error).message}`);
      return 1;
    } finally {
      store.close();
    }
  },
};
