import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import type { ShopFile } from "../../../shared/contract/shop-file.ts";
import { assert } from "../../../shared/kernel/assert.ts";
import type { DemoPlace } from "./demo-place.ts";

/** The customers and the carrier of the demonstration, as a process that ends when our end of its input closes. */
export interface DemoStreet {
  readonly process: ChildProcess;
  /** The shop is open: phones register and customers begin to dial. */
  open(): void;
  close(): void;
}

/** Resolves when the carrier answers: a switch that starts before its carrier holds it for dead until it asks again. */
export async function startDemoStreet(
  { node, street: program }: DemoPlace,
  shop: ShopFile,
  sip: { readonly host: string; readonly port: number },
): Promise<DemoStreet> {
  const [trunk] = shop.trunks;
  assert(trunk !== undefined, "the demonstration has no trunk");
  const street = spawn(node, [program], { stdio: ["pipe", "pipe", "inherit"] });
  // A street that has ended is told of by its exit.
  street.stdin.on("error", () => undefined);
  const lines = shop.cabins.map((cabin) => ({ user: cabin.line.user, secret: cabin.line.secret }));
  const order = {
    shop: sip,
    lines,
    carrier: { username: trunk.username, secret: trunk.secret, port: Number(trunk.server.split(":").at(-1)) },
    waits: true,
    unplugged: lines.slice(-1).map(({ user }) => user),
  };
  street.stdin.write(`${JSON.stringify(order)}\n`);
  await Promise.race([once(createInterface({ input: street.stdout }), "line"), once(street, "exit")]);
  return {
    process: street,
    open: () => void street.stdin.write('{"open":true}\n'),
    close: () => void street.stdin.end(),
  };
}
