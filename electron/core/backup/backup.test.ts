import { copyFileSync, cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type TestShop, testShop } from "../../../fixtures/test-shop.ts";
import { lockFolder } from "../../node-kit/folder-lock.ts";
import { openSqlite } from "../../node-kit/sqlite-open.ts";
import { type VerifyReport, verifyBook } from "../../verifier/verify-book.ts";
import { houseActor } from "../app/actor.ts";
import { sellItems } from "../app/money/sell-items.ts";
import { moveCash } from "../app/shift/move-cash.ts";
import { type MadeBackup, makeBackup } from "./make-backup.ts";
import { readBackupHeader } from "./read-backup.ts";
import { type RestoreOptions, restoreBackup } from "./restore-backup.ts";

let shop: TestShop;
let other: string;
beforeEach(async () => {
  shop = await testShop();
  other = mkdtempSync(join(tmpdir(), "timbre-restore-"));
});
afterEach(async () => {
  await shop.close();
  rmSync(other, { recursive: true, force: true });
});

const REPORT: VerifyReport = { ok: true, checks: 0, calls: 0, sales: 0, entries: 0, failures: [], schema: 3, epoch: 1 } as never;
const keyFile = () => join(other, "backup.key");

function backup(passphraseFile?: string): Promise<MadeBackup> {
  const { core } = shop;
  const source = {
    book: shop.book,
    key: { keyFile: keyFile(), passphraseFile },
    anchor: (moment: string) => void core.store.transaction(() => core.book.anchor("backup", moment)),
  };
  return makeBackup(source, { folder: join(other, "backups") }, core.clock.now());
}

/** Of a book nobody has open, as the command line makes it. */
function backupOf(book: string): Promise<MadeBackup> {
  return makeBackup({ book, key: { keyFile: keyFile() }, anchor: () => {} }, { file: join(other, "again.backup") }, Date.UTC(2026, 10, 22));
}

let moves = 0;
function put(amount: number): void {
  moves += 1;
  const move = { operationId: `move-${moves}`, kind: "in", amount: String(amount), reason: "change", print: false } as const;
  expect(moveCash(shop.core, houseActor(shop.core.shop, "owner"), move).ok).toBe(true);
}

function restore(from: string, dataDir: string, how: Partial<RestoreOptions> = {}) {
  return restoreBackup({
    ...{ from, dataDir, atUtc: Date.UTC(2026, 10, 22), key: { keyFile: keyFile() } },
    dayOf: () => "2026-11-22",
    verify: () => REPORT,
    agree: () => true,
    ...how,
  });
}

function read(book: string): { epoch: number; entries: number; last: string; integrity: unknown } {
  const database = openSqlite(book, { readonly: true });
  const one = (sql: string) => database.prepare(sql).pluck().get();
  const told = {
    epoch: one("SELECT epoch FROM book") as number,
    entries: one("SELECT max(seq) FROM ledger") as number,
    last: one("SELECT kind FROM ledger ORDER BY seq DESC LIMIT 1") as string,
    integrity: database.pragma("integrity_check", { simple: true }),
  };
  database.close();
  return told;
}

describe("a backup", () => {
  test("is restored on another machine: whole, in the next epoch, with its price lists", async () => {
    put(5);
    const made = await backup();
    const data = join(other, "data");
    const done = await restore(made.file, data);
    expect(done).toMatchObject({ done: true, replaced: null, plan: { epoch: 2, lost: null, isOtherBook: false } });
    expect(read(join(data, "timbre.db"))).toEqual({ epoch: 2, entries: made.header.seq + 1, last: "book-restored", integrity: "ok" });
    expect(readdirSync(join(data, "decks"))).toEqual(readdirSync(join(dirname(shop.book), "decks")));
    expect(verifyBook(join(data, "timbre.db")).failures).toEqual([]);
  });

  test("is taken while the book is written to, and holds what was there when it began", async () => {
    for (let i = 1; i <= 50; i += 1) put(i);
    const making = backup();
    for (let i = 1; i <= 50; i += 1) {
      put(i);
      await new Promise<void>((resolve) => setImmediate(resolve));
    }
    const { file, header } = await making;
    const data = join(other, "data");
    await restore(file, data);
    expect(read(join(data, "timbre.db")).entries).toBe(header.seq + 1);
  });

  test("keeps the replaced book, counts what it loses and goes on after the numbers given out", async () => {
    const made = await backup();
    const data = join(other, "data");
    await restore(made.file, data);
    const inUse = openSqlite(join(data, "timbre.db"));
    inUse.exec("PRAGMA foreign_keys = OFF");
    inUse.exec("INSERT INTO receipt (series, number, sale_id) VALUES ('A', 17, 'lost')");
    inUse.close();
    const again = await restore(made.file, data);
    expect(again.plan).toMatchObject({ epoch: 3, lost: { entries: 1, calls: 0, sales: 0 }, isSameChain: true });
    expect(read(join(again.replaced ?? "", "timbre.db")).epoch).toBe(2);
    const restored = openSqlite(join(data, "timbre.db"));
    expect(restored.prepare("SELECT value FROM setting WHERE key = 'numbers.after.receipt.A'").pluck().get()).toBe("17");
    restored.close();
  });

  test("that is restored once more, before anything was sold, gives no number a second time", async () => {
    const sold = () => {
      const items = [{ name: "Agua", price: "700", quantity: 1 }];
      const operationId = `sale-${shop.core.newId()}`;
      const sale = sellItems(shop.core, shop.actor, { operationId, items, tender: { method: "cash" }, print: false });
      return sale.ok ? sale.value.receipt.number : sale.error;
    };
    expect(sold()).toBe(1);
    const made = await backup();
    expect([sold(), sold()]).toEqual([2, 3]);
    await shop.core.deckDesk.close();
    const folder = join(other, "data");
    cpSync(dirname(shop.book), folder, { recursive: true });
    const verified = { verify: verifyBook, atUtc: Date.UTC(2026, 10, 22) };
    await restore(made.file, folder, verified);
    await restore(made.file, folder, { ...verified, atUtc: verified.atUtc + 1 });
    const again = await backupOf(join(folder, "timbre.db"));
    await restore(again.file, folder, { ...verified, atUtc: verified.atUtc + 2 });
    await shop.close();
    shop = await testShop({ from: folder });
    expect(sold()).toBe(4);
    expect(verifyBook(shop.book).failures).toEqual([]);
  });

  test("changes nothing until somebody agrees", async () => {
    const made = await backup();
    const data = join(other, "data");
    await restore(made.file, data, { agree: () => false });
    expect(existsSync(data)).toBe(false);
  });

  test("is restored where no core can start meanwhile, nor where one runs", async () => {
    const { file } = await backup();
    for (const data of [join(other, "data"), mkdtempSync(join(other, "there-"))]) {
      const lock = join(data, "core.lock");
      const held: boolean[] = [];
      const looking = <T>(answer: T) => {
        const core = lockFolder(lock);
        held.push(core === null);
        core?.release();
        return answer;
      };
      await restore(file, data, { agree: () => looking(true), verify: () => looking(REPORT) });
      expect(held).toEqual([true, true, true]);
      const core = lockFolder(lock);
      await expect(restore(file, data)).rejects.toThrow("running");
      core?.release();
    }
  });

  test("is locked by a passphrase where there is one", async () => {
    const passphraseFile = join(other, "passphrase");
    writeFileSync(passphraseFile, "una frase bastante larga\n");
    const { file } = await backup(passphraseFile);
    await restore(file, join(other, "data"), { key: { keyFile: keyFile(), passphraseFile } });
    expect(existsSync(keyFile())).toBe(false);
    writeFileSync(passphraseFile, "otra frase bastante larga\n");
    await expect(restore(file, join(other, "data-2"), { key: { keyFile: keyFile(), passphraseFile } })).rejects.toThrow("not its key");
    expect(existsSync(join(other, "data-2", "timbre.db"))).toBe(false);
    expect(readFileSync(file).includes("SQLite format 3")).toBe(false);
  }, 60_000);

  test("that is damaged anywhere, or cut, is refused in words and changes nothing", async () => {
    const { file } = await backup();
    const whole = readFileSync(file);
    const headerEnd = whole.indexOf("}\n") + 2;
    const places = [0, 20, headerEnd, Math.floor(whole.length / 2), whole.length - 20, whole.length - 1];
    for (const [n, harmed] of [
      ...places.map((place) =>
        Buffer.concat([whole.subarray(0, place), Buffer.from([(whole[place] ?? 0) ^ 1]), whole.subarray(place + 1)]),
      ),
      whole.subarray(0, whole.length - 1),
      whole.subarray(0, headerEnd + 5),
      whole.subarray(0, 40),
    ].entries()) {
      const bad = join(other, `bad-${n}`);
      writeFileSync(bad, harmed);
      await expect(restore(bad, join(other, "data")), `harm ${n}`).rejects.toThrow(/damaged|not a backup/);
    }
    expect(existsSync(join(other, "data"))).toBe(false);
  });

  test("whose book does not hold is refused", async () => {
    const { file } = await backup();
    const failures = [{ rule: "I15", check: "receipts are gapless from 1", detail: "A" }];
    await expect(restore(file, join(other, "data"), { verify: () => ({ ...REPORT, ok: false, failures }) })).rejects.toThrow(
      "receipts are gapless",
    );
  });

  test("leaves nothing under its name when it cannot be written", async () => {
    copyFileSync(shop.book, join(other, "backups"));
    await expect(backup()).rejects.toThrow();
    expect(readdirSync(dirname(shop.book)).filter((name) => name.includes("copy"))).toEqual([]);
  });

  test("tells in plain text which book and which entry it is of", async () => {
    const { file, header } = await backup();
    expect(readBackupHeader(file)).toEqual(header);
    expect(header.anchor.startsWith(`${header.seq}-`)).toBe(true);
  });
});
