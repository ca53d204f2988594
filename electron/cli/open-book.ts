import { existsSync } from "node:fs";
import { join } from "node:path";
import { err, ok, type Result } from "../../shared/kernel/result.ts";
import type { ShopProfile } from "../core/app/shop-profile.ts";
import { takeUpShopDecks } from "../core/deck/take-up-shop-decks.ts";
import { profileOfShopFile } from "../core/shop/profile-of-shop-file.ts";
import { parseShopFile, readShopFile } from "../core/shop/read-shop-file.ts";
import { openStore, type Store } from "../core/store/store.ts";
import { lockFolder } from "../node-kit/folder-lock.ts";
import { silentLogger } from "../node-kit/logger.ts";
import { createSystemClock } from "../node-kit/system-clock.ts";

export interface OpenedBook {
  readonly store: Store;
  readonly shop: ShopProfile;
  /** Where relative paths of shop.json start. */
  readonly folder: string;
}

/** Opens the book of a data folder beside a running core or without one; it must be there already or have a shop.json. */
export function openBook(dataDir: string, profile: string | undefined): Result<OpenedBook, string> {
  const file = profile ?? join(dataDir, "shop.json");
  const hasFile = profile !== undefined || existsSync(file);
  if (!hasFile && !existsSync(join(dataDir, "timbre.db"))) return err(`${dataDir} holds no book and no shop.json`);
  const read = hasFile ? readShopFile(file) : emptyShop(dataDir);
  if (!read.ok) return err(read.error.join("\n"));
  const shop = profileOfShopFile(read.value.shop);
  if (!shop.ok) return shop;
  if (!existsSync(dataDir)) return err(`${dataDir} does not exist`);
  return ok({ store: openStore(join(dataDir, "timbre.db")), shop: shop.value, folder: read.value.folder });
}

/**
 * The same with the price lists that shop.json names taken up, as a start would. Beside a running core the lists in force stay: a
 * question must not change what the next call costs.
 */
export async function openPricedBook(dataDir: string, profile: string | undefined): Promise<Result<OpenedBook, string>> {
  const opened = openBook(dataDir, profile);
  if (!opened.ok || isCoreRunning(dataDir)) return opened;
  const { store, shop, folder } = opened.value;
  const decks = await takeUpShopDecks(store, shop.file, folder, { atUtc: createSystemClock().now(), log: silentLogger });
  if (decks.ok) return opened;
  store.close();
  return decks;
}

function isCoreRunning(dataDir: string): boolean {
  const file = join(dataDir, "core.lock");
  if (!existsSync(file)) return false;
  const lock = lockFolder(file);
  lock?.release();
  return lock === null;
}

function emptyShop(folder: string): ReturnType<typeof readShopFile> {
  const shop = parseShopFile("{}");
  return shop.ok ? ok({ shop: shop.value, folder }) : shop;
}
