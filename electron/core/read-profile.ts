import { existsSync } from "node:fs";
import { join } from "node:path";
import type { ComposeOptions } from "./compose-options.ts";
import { parseShopFile, type ReadShopFile, readShopFile } from "./shop/read-shop-file.ts";
import { readSetupNotes } from "./shop/setup-notes.ts";
import { StartFailure } from "./start-failure.ts";

/** shop.json with what the command line says over it. A data folder without one starts as an empty shop. */
export function readProfile(options: ComposeOptions): ReadShopFile {
  const file = options.profile ?? join(options.dataDir, "shop.json");
  const read = options.profile === undefined && !existsSync(file) ? emptyShop(options) : readShopFile(file);
  if (!read.ok) throw new StartFailure(read.error.join("\n"));
  const { shop, folder } = read.value;
  const server = { ...shop.server, port: options.port ?? shop.server.port };
  return { shop: { ...shop, server, sip: { ...shop.sip, port: options.sipPort ?? shop.sip.port } }, folder };
}

/** Until its currency is told no shift is opened: the book would begin in another one. */
function emptyShop(options: ComposeOptions): ReturnType<typeof readShopFile> {
  const notes = isSetUpHere(options) ? readSetupNotes(options.dataDir) : null;
  const shop = parseShopFile(notes === null ? "{}" : JSON.stringify({ shift: "required", sip: { port: notes.sipPort } }));
  return shop.ok ? { ok: true, value: { shop: shop.value, folder: options.dataDir } } : shop;
}

/** A shop.json that was named on the command line is its writer's; the wizard keeps its own in the data folder. */
export function isSetUpHere({ restart, profile }: ComposeOptions): boolean {
  return restart !== undefined && profile === undefined;
}
