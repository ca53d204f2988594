import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";
import type { ShopFile } from "../../shared/contract/shop-file.ts";
import { assert } from "../../shared/kernel/assert.ts";

const STREET = join(import.meta.dirname, "..", "..", "fixtures", "street", "run-demo-street.ts");

/** Starts the customers and the carrier of the demonstration as a process that ends when our end of its input closes. */
export function startDemoStreet(shop: ShopFile, sip: { readonly host: string; readonly port: number }): ChildProcess {
  const [trunk] = shop.trunks;
  assert(trunk !== undefined, "the demonstration has no trunk");
  const street = spawn(process.execPath, [STREET], { stdio: ["pipe", "ignore", "inherit"] });
  const order = {
    shop: sip,
    lines: shop.cabins.map((cabin) => ({ user: cabin.line.user, secret: cabin.line.secret })),
    carrier: { username: trunk.username, secret: trunk.secret, port: Number(trunk.server.split(":").at(-1)) },
  };
  street.stdin?.write(`${JSON.stringify(order)}\n`);
  return street;
}
