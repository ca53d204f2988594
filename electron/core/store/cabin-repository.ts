import type { SqliteDatabase } from "../../node-kit/sqlite-open.ts";
import { createReadCache } from "./read-cache.ts";

export interface CabinRow {
  readonly number: number;
  readonly name: string;
  readonly line_user: string;
  readonly enabled: number;
  readonly disables_after_call: number;
  readonly uncharged_mode: "once" | "sticky" | null;
  readonly uncharged_reason: string | null;
  readonly uncharged_user: string | null;
  /** Where its account goes when its call has ended. */
  readonly moves_to: number | null;
  /** Who asked for that, as JSON. */
  readonly moves_asked: string | null;
  readonly disabled_reason: string | null;
  readonly disabled_utc: number | null;
}

/** Why a cabin is out of use, and since when. */
export interface Disabling {
  readonly reason: string | null;
  readonly atUtc: number;
}

export interface ProfileCabin {
  readonly number: number;
  readonly name: string;
  readonly lineUser: string;
  readonly enabled: boolean;
}

export interface Uncharged {
  readonly mode: "once" | "sticky";
  readonly reason: string;
  readonly user: string;
}

export interface CabinRepository {
  /** The cabins of shop.json; others stay in the book, retired. What the panel switched stays, unless the file changed its mind. */
  putProfile(cabins: readonly ProfileCabin[]): void;
  list(): readonly CabinRow[];
  get(number: number): CabinRow | null;
  /** Those of the book that shop.json names no more. */
  retired(): readonly CabinRow[];
  byLine(lineUser: string): CabinRow | null;
  setEnabled(number: number, enabled: boolean, disablesAfterCall: boolean): void;
  /** Null where it is in use again. */
  setDisabling(number: number, disabling: Disabling | null): void;
  /** Remembers where its account is to go when its call has ended; null: nowhere. */
  setMove(number: number, move: { readonly to: number; readonly asked: string } | null): void;
  setUncharged(number: number, uncharged: Uncharged | null): void;
}

export function createCabinRepository(database: SqliteDatabase): CabinRepository {
  const retireAll = database.prepare("UPDATE cabin SET retired = 1");
  const put = database.prepare<[{ number: number; name: string; lineUser: string; enabled: number }]>(`
    INSERT INTO cabin (number, name, line_user, profile_enabled, enabled) VALUES (@number, @name, @lineUser, @enabled, @enabled)
    ON CONFLICT (number) DO UPDATE SET name = @name, line_user = @lineUser, retired = 0,
      enabled = CASE WHEN profile_enabled = @enabled THEN enabled ELSE @enabled END, profile_enabled = @enabled`);
  const columns = [
    "number, name, line_user, enabled, disables_after_call, uncharged_mode, uncharged_reason, uncharged_user",
    "moves_to, moves_asked, disabled_reason, disabled_utc",
  ].join(", ");
  const listRows = database.prepare<[], CabinRow>(`SELECT ${columns} FROM cabin WHERE retired = 0 ORDER BY number`);
  const retiredRows = database.prepare<[], CabinRow>(`SELECT ${columns} FROM cabin WHERE retired = 1 ORDER BY number`);
  const getRow = database.prepare<[number], CabinRow>(`SELECT ${columns} FROM cabin WHERE number = ? AND retired = 0`);
  const rowByLine = database.prepare<[string], CabinRow>(`SELECT ${columns} FROM cabin WHERE line_user = ? AND retired = 0`);
  const enable = database.prepare<[number, number, number]>("UPDATE cabin SET enabled = ?, disables_after_call = ? WHERE number = ?");
  const uncharge = database.prepare<[string | null, string | null, string | null, number]>(
    "UPDATE cabin SET uncharged_mode = ?, uncharged_reason = ?, uncharged_user = ? WHERE number = ?",
  );
  const disable = database.prepare<[string | null, number | null, number]>(
    "UPDATE cabin SET disabled_reason = ?, disabled_utc = ? WHERE number = ?",
  );
  const move = database.prepare<[number | null, string | null, number]>("UPDATE cabin SET moves_to = ?, moves_asked = ? WHERE number = ?");
  const all = createReadCache(database, () => listRows.all());
  const retired = createReadCache(database, () => retiredRows.all());
  const numbered = createReadCache(database, (number: number) => getRow.get(number) ?? null);
  const lines = createReadCache(database, (lineUser: string) => rowByLine.get(lineUser) ?? null);
  const written = (): void => {
    for (const cache of [all, retired, numbered, lines]) cache.forget();
  };
  return {
    putProfile: (cabins) => {
      retireAll.run();
      for (const cabin of cabins) put.run({ ...cabin, enabled: Number(cabin.enabled) });
      written();
    },
    list: () => all.get(null),
    get: (number) => numbered.get(number),
    retired: () => retired.get(null),
    byLine: (lineUser) => lines.get(lineUser),
    setEnabled: (number, enabled, disablesAfterCall) => {
      enable.run(Number(enabled), Number(disablesAfterCall), number);
      written();
    },
    setDisabling: (number, disabling) => {
      disable.run(disabling?.reason ?? null, disabling?.atUtc ?? null, number);
      written();
    },
    setMove: (number, to) => {
      move.run(to?.to ?? null, to?.asked ?? null, number);
      written();
    },
    setUncharged: (number, uncharged) => {
      uncharge.run(uncharged?.mode ?? null, uncharged?.reason ?? null, uncharged?.user ?? null, number);
      written();
    },
  };
}
