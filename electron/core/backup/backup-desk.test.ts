import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { type TestShop, testShop } from "../../../fixtures/test-shop.ts";
import { silentLogger } from "../../node-kit/logger.ts";
import { verifyBook } from "../../verifier/verify-book.ts";
import { type BackupDesk, createBackupDesk } from "./backup-desk.ts";

let shop: TestShop;
let folder: string;
let desk: BackupDesk;
beforeEach(async () => {
  shop = await testShop();
  folder = mkdtempSync(join(tmpdir(), "timbre-backups-"));
  const { store, clock, scheduler, book } = shop.core;
  desk = createBackupDesk({
    setting: { book: shop.book, folder, keepDaily: 30, keepMonthly: 12, key: { keyFile: join(dirname(shop.book), "backup.key") } },
    ...{ store, clock, scheduler, log: silentLogger },
    anchor: (moment) => void book.anchor("backup", moment),
    verify: async (copy) => verifyBook(copy),
    changed: () => {},
  });
});
afterEach(async () => {
  await shop.close();
  rmSync(folder, { recursive: true, force: true });
});

test("a backup is made by the hour, and drilled once a week", async () => {
  const stop = desk.start();
  shop.time.pass(61_000);
  await vi.waitFor(() => expect(desk.state().drill).toMatchObject({ ok: true }), 10_000);
  expect(desk.state()).toMatchObject({ folder, kept: 1, fault: null, isKeyOnlyHere: true });
  stop();
  shop.time.pass(3_600_000);
  expect(await desk.make()).toBeNull();
  expect(desk.state().kept).toBe(2);
  expect(shop.core.store.ledger.anchorOf("backup", new Date(shop.time.clock.now()).toISOString())).not.toBeNull();
});

test("a drill finds a backup that was damaged, and says so", async () => {
  expect(await desk.make()).toBeNull();
  for (const name of readdirSync(folder)) writeFileSync(join(folder, name), "something else");
  expect(await desk.drill()).toContain("not a backup");
  expect(desk.state()).toMatchObject({ drill: { ok: false }, fault: expect.stringContaining("drill") });
  expect(readdirSync(dirname(shop.book)).filter((name) => name.startsWith("drill-"))).toEqual([]);
});

test("a folder that cannot be written is a fault in words, and the next backup takes it back", async () => {
  rmSync(folder, { recursive: true });
  writeFileSync(folder, "in the way");
  expect(await desk.make()).toContain("backup:");
  rmSync(folder);
  expect(await desk.make()).toBeNull();
  expect(desk.state()).toMatchObject({ kept: 1, fault: null });
});
