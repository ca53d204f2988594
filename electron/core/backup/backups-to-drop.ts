import type { BackupFile } from "./backup-name.ts";

const HOURLY_KEPT_MS = 48 * 3_600_000;

export interface Rotation {
  readonly keepDaily: number;
  readonly keepMonthly: number;
}

/**
 * Which backups are not needed any more. Kept are all of the last two days, the newest of each of the last `keepDaily` days that have
 * one and the newest of each of the last `keepMonthly` months that have one. The newest of all is always kept, whatever the clock says.
 */
export function backupsToDrop(files: readonly BackupFile[], { keepDaily, keepMonthly }: Rotation): readonly BackupFile[] {
  const newestFirst = files.toSorted((one, other) => other.atUtc - one.atUtc || (other.name > one.name ? 1 : -1));
  const [newest] = newestFirst;
  if (newest === undefined) return [];
  const kept = new Set<BackupFile>([
    newest,
    ...newestFirst.filter(({ atUtc }) => newest.atUtc - atUtc < HOURLY_KEPT_MS),
    ...newestOfEach(newestFirst, 10, keepDaily),
    ...newestOfEach(newestFirst, 7, keepMonthly),
  ]);
  return newestFirst.filter((file) => !kept.has(file));
}

/** The newest of each period, the newest periods first; a period is what the first characters of the ISO date say. */
function newestOfEach(newestFirst: readonly BackupFile[], characters: number, periods: number): readonly BackupFile[] {
  const newest = new Map<string, BackupFile>();
  for (const file of newestFirst) {
    const period = new Date(file.atUtc).toISOString().slice(0, characters);
    if (!newest.has(period)) newest.set(period, file);
  }
  return [...newest.values()].slice(0, periods);
}
