/**
 * `timbre-20261122T064400123Z-4821.backup`: the moment in UTC and the number of the last entry in it. To the millisecond, so that no
 * backup takes the name of another; older ones say whole seconds.
 */
const NAME = /^timbre-(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})(\d{3})?Z-(\d{1,15})\.backup$/;

export interface BackupFile {
  readonly name: string;
  readonly atUtc: number;
}

export function backupName(atUtc: number, seq: number): string {
  const moment = new Date(atUtc).toISOString().replaceAll(/[-:.]/g, "");
  return `timbre-${moment}-${seq}.backup`;
}

/** Null for a file that is not one of our backups: those are never touched. */
export function backupFileOf(name: string): BackupFile | null {
  const parts = NAME.exec(name);
  if (parts === null) return null;
  const [, year = "", month = "", day = "", hour = "", minute = "", second = "", ms = "000"] = parts;
  const atUtc = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}.${ms}Z`);
  return Number.isNaN(atUtc) ? null : { name, atUtc };
}
