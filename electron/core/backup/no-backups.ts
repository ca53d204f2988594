import type { BackupDesk } from "./backup-desk.ts";

/** Of a core that was put together without a place for backups. */
export const noBackups: BackupDesk = {
  state: () => ({ folder: null, last: null, kept: 0, drill: null, fault: null, isSameDisk: true, isKeyOnlyHere: true }),
  make: async () => "backup: no folder is set",
  drill: async () => "drill: no folder is set",
  wake: () => {},
  start: () => () => {},
};
