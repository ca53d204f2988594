import { randomInt } from "node:crypto";
import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { writeDurableFile } from "../../node-kit/write-durable-file.ts";

/** Relative to the data folder, as shop.json names them. */
const FOLDER = "secrets";
/** People type them into a gateway with its menu beside the screen: no letter is taken for a figure. 31 signs. */
const SIGNS = "abcdefghjkmnpqrstuvwxyz23456789";
/** 12 of 31 signs are 59 bits; the switch refuses a network that guesses long before. */
const LENGTH = 12;

/** Where the secret of a line or a carrier lies. */
export function secretFileOf(name: string): string {
  return `${FOLDER}/${name}`;
}

/** Makes the secret of a line where it has none yet; one that a gateway was given stays. */
export function keepLineSecret(dataDir: string, user: string): void {
  const name = `line-${user}`;
  if (!existsSync(join(dataDir, secretFileOf(name)))) keepSecret(dataDir, name, newSecret());
}

export function keepSecret(dataDir: string, name: string, secret: string): void {
  mkdirSync(join(dataDir, FOLDER), { recursive: true, mode: 0o700 });
  writeDurableFile(join(dataDir, secretFileOf(name)), `${secret}\n`);
}

export function hasSecret(dataDir: string, name: string): boolean {
  return existsSync(join(dataDir, secretFileOf(name)));
}

function newSecret(): string {
  return Array.from({ length: LENGTH }, () => SIGNS[randomInt(SIGNS.length)]).join("");
}
