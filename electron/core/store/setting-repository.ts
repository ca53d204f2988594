import type { SqliteDatabase } from "../../node-kit/sqlite-open.ts";

export interface SettingRepository {
  get(key: string): string | null;
  set(key: string, value: string): void;
}

export function createSettingRepository(database: SqliteDatabase): SettingRepository {
  const select = database.prepare<[string], { value: string }>("SELECT value FROM setting WHERE key = ?");
  const upsert = database.prepare<[string, string]>(
    "INSERT INTO setting (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value",
  );
  return { get: (key) => select.get(key)?.value ?? null, set: (key, value) => void upsert.run(key, value) };
}
