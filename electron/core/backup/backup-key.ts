import { randomBytes, scrypt } from "node:crypto";
import { closeSync, existsSync, fsyncSync, openSync, readFileSync, writeSync } from "node:fs";
import { promisify } from "node:util";
import { StartFailure } from "../start-failure.ts";

/** How the key of a backup is found again; it stands in the backup's header. */
export type KeySpec =
  | { readonly kind: "file" }
  | { readonly kind: "passphrase"; readonly salt: string; readonly n: number; readonly r: number; readonly p: number };

export interface KeySource {
  /** A file with the key, made where there is none. Used where there is no passphrase. */
  readonly keyFile: string;
  readonly passphraseFile?: string | undefined;
}

const KEY_BYTES = 32;
const SALT_BYTES = 16;
/** 128 MiB and about half a second for each guess. */
const COST = { n: 2 ** 17, r: 8, p: 1 } as const;
/** A header from a stranger must not make this machine reserve all its memory. */
const N_MAX = 2 ** 20;
const PASSPHRASE_CHARACTERS_MIN = 12;

const derive = promisify<string, Uint8Array, number, object, Buffer>(scrypt);

/** The key of a new backup. */
export async function newKey(source: KeySource): Promise<{ readonly spec: KeySpec; readonly key: Buffer }> {
  if (source.passphraseFile === undefined) return { spec: { kind: "file" }, key: readOrMakeKeyFile(source.keyFile) };
  const spec = { kind: "passphrase", salt: randomBytes(SALT_BYTES).toString("hex"), ...COST } as const;
  return { spec, key: await keyOfPassphrase(source.passphraseFile, spec) };
}

/** The key a backup was written with. */
export async function keyFor(spec: KeySpec, source: KeySource): Promise<Buffer> {
  if (spec.kind === "file") {
    if (!existsSync(source.keyFile))
      throw new StartFailure(`The key of this backup is not at ${source.keyFile}: name its file with --key-file.`);
    return keyOfFile(source.keyFile);
  }
  if (source.passphraseFile === undefined)
    throw new StartFailure("This backup needs its passphrase: name its file with --passphrase-file.");
  return keyOfPassphrase(source.passphraseFile, spec);
}

function keyOfPassphrase(file: string, { salt, n, r, p }: Extract<KeySpec, { kind: "passphrase" }>): Promise<Buffer> {
  const passphrase = readFileSync(file, "utf8").trim().normalize("NFC");
  if (passphrase.length < PASSPHRASE_CHARACTERS_MIN)
    throw new StartFailure(`The passphrase in ${file} is shorter than ${PASSPHRASE_CHARACTERS_MIN} characters.`);
  if (n > N_MAX) throw new StartFailure("This backup asks for more memory than any of ours.");
  return derive(passphrase, Buffer.from(salt, "hex"), KEY_BYTES, { N: n, r, p, maxmem: 256 * n * r });
}

function readOrMakeKeyFile(file: string): Buffer {
  if (existsSync(file)) return keyOfFile(file);
  const key = randomBytes(KEY_BYTES);
  const opened = openSync(file, "wx", 0o600);
  try {
    writeSync(opened, `${key.toString("hex")}\n`);
    fsyncSync(opened);
  } finally {
    closeSync(opened);
  }
  return key;
}

function keyOfFile(file: string): Buffer {
  const text = readFileSync(file, "utf8").trim();
  if (!/^[0-9a-f]{64}$/.test(text)) throw new StartFailure(`${file} is no key of a backup: it must hold 64 hexadecimal digits.`);
  return Buffer.from(text, "hex");
}
