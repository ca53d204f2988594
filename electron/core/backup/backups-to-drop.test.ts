import { expect, test } from "vitest";
import { backupFileOf, backupName } from "./backup-name.ts";
import { backupsToDrop } from "./backups-to-drop.ts";

const DAY_MS = 86_400_000;
const NOW = Date.UTC(2026, 10, 22, 18);

function every(stepMs: number, count: number) {
  return Array.from({ length: count }, (_, n) => backupFileOf(backupName(NOW - n * stepMs, n)) ?? { name: "?", atUtc: 0 });
}

test("a name is read back as it was written, and another file is not ours", () => {
  expect(backupFileOf(backupName(NOW, 4_821))).toEqual({ name: "timbre-20261122T180000000Z-4821.backup", atUtc: NOW });
  expect(backupFileOf("timbre-20261122T180000Z-4821.backup")?.atUtc).toBe(NOW);
  for (const name of ["timbre.db", "timbre-20261122T180000Z-4821.backup.77.tmp", "../timbre-20261122T180000Z-1.backup", "notes.txt"])
    expect(backupFileOf(name)).toBeNull();
});

test("two years of hourly backups leave two days by the hour, thirty days and twelve months", () => {
  const files = every(3_600_000, 2 * 365 * 24);
  const dropped = new Set(backupsToDrop(files, { keepDaily: 30, keepMonthly: 12 }));
  const kept = files.filter((file) => !dropped.has(file));
  expect(kept.filter(({ atUtc }) => NOW - atUtc < 2 * DAY_MS)).toHaveLength(48);
  expect(new Set(kept.map(({ atUtc }) => new Date(atUtc).toISOString().slice(0, 10))).size).toBe(30 + 10);
  expect(new Set(kept.map(({ atUtc }) => new Date(atUtc).toISOString().slice(0, 7))).size).toBe(12);
});

test("the newest is kept whatever else is asked for", () => {
  const files = every(DAY_MS, 3);
  expect(backupsToDrop(files, { keepDaily: 1, keepMonthly: 1 })).not.toContain(files[0]);
  expect(backupsToDrop(files.slice(0, 1), { keepDaily: 1, keepMonthly: 1 })).toEqual([]);
  expect(backupsToDrop([], { keepDaily: 1, keepMonthly: 1 })).toEqual([]);
});
