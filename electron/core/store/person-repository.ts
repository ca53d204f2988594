import type { Role } from "../../../shared/contract/role.ts";
import type { SqliteDatabase } from "../../node-kit/sqlite-open.ts";

export interface PersonRow {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  /** Null where the person never had a PIN. */
  readonly pin_hash: string | null;
  readonly active: number;
  readonly created_utc: number;
  readonly changed_utc: number;
}

export interface NewSignIn {
  /** SHA-256 of the token, in hexadecimal. */
  readonly tokenHash: string;
  readonly personId: string;
  readonly terminal: string;
  readonly atUtc: number;
}

/** Who works here and who is signed in. */
export interface PersonRepository {
  /** By name, those who no longer work here too. */
  list(): readonly PersonRow[];
  get(id: string): PersonRow | null;
  put(person: PersonRow): void;
  /** Whether anybody who works here has a PIN: the shop's windows then want one of them. */
  anyPin(): boolean;
  addSignIn(signIn: NewSignIn): void;
  /** The person of a sign-in after the instant that has not ended, with the terminal it is at. */
  signedIn(tokenHash: string, afterUtc: number): (PersonRow & { readonly terminal: string }) | null;
  /** Whose sign-in it is or was; null for a token that never was one. */
  personOfToken(tokenHash: string): string | null;
  endSignIn(tokenHash: string, atUtc: number): void;
  /** Ends every sign-in of a person but one; tells how many. */
  endSignInsOf(personId: string, atUtc: number, exceptTokenHash?: string | null): number;
}

const COLUMNS = "person.id, person.name, person.role, person.pin_hash, person.active, person.created_utc, person.changed_utc";

export function createPersonRepository(database: SqliteDatabase): PersonRepository {
  const list = database.prepare<[], PersonRow>(`SELECT ${COLUMNS} FROM person ORDER BY name COLLATE NOCASE, id`);
  const get = database.prepare<[string], PersonRow>(`SELECT ${COLUMNS} FROM person WHERE id = ?`);
  const put = database.prepare<[PersonRow]>(`INSERT INTO person (id, name, role, pin_hash, active, created_utc, changed_utc)
    VALUES (@id, @name, @role, @pin_hash, @active, @created_utc, @changed_utc)
    ON CONFLICT (id) DO UPDATE SET name = @name, role = @role, pin_hash = @pin_hash, active = @active, changed_utc = @changed_utc`);
  const anyPin = database.prepare<[], object>("SELECT 1 FROM person WHERE active = 1 AND pin_hash IS NOT NULL LIMIT 1");
  const addSignIn = database.prepare<[NewSignIn]>(
    "INSERT INTO sign_in (token_hash, person_id, terminal, at_utc) VALUES (@tokenHash, @personId, @terminal, @atUtc)",
  );
  const signedIn = database.prepare<[string, number], PersonRow & { terminal: string }>(`SELECT ${COLUMNS}, sign_in.terminal
    FROM sign_in JOIN person ON person.id = sign_in.person_id
    WHERE sign_in.token_hash = ? AND sign_in.at_utc > ? AND sign_in.ended_utc IS NULL AND person.active = 1`);
  const owner = database.prepare<[string], { person_id: string }>("SELECT person_id FROM sign_in WHERE token_hash = ?");
  const end = database.prepare<[number, string]>("UPDATE sign_in SET ended_utc = ? WHERE token_hash = ? AND ended_utc IS NULL");
  const endAll = database.prepare<[number, string, string]>(
    "UPDATE sign_in SET ended_utc = ? WHERE person_id = ? AND token_hash <> ? AND ended_utc IS NULL",
  );
  return {
    list: () => list.all(),
    get: (id) => get.get(id) ?? null,
    put: (person) => void put.run(person),
    anyPin: () => anyPin.get() !== undefined,
    addSignIn: (signIn) => void addSignIn.run(signIn),
    signedIn: (tokenHash, afterUtc) => signedIn.get(tokenHash, afterUtc) ?? null,
    personOfToken: (tokenHash) => owner.get(tokenHash)?.person_id ?? null,
    endSignIn: (tokenHash, atUtc) => void end.run(atUtc, tokenHash),
    endSignInsOf: (personId, atUtc, exceptTokenHash) => endAll.run(atUtc, personId, exceptTokenHash ?? "").changes,
  };
}
