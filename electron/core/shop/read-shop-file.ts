import { readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import type { z } from "zod";
import { type SecretSource, type ShopFile, shopFileSchema } from "../../../shared/contract/shop-file.ts";
import { err, ok, type Result } from "../../../shared/kernel/result.ts";
import { type RepeatedKey, repeatedKeys } from "./repeated-keys.ts";

/** Why shop.json is not taken, in words for the person who wrote it; one a line. */
export type ShopFileProblem = readonly string[];

export interface ReadShopFile {
  readonly shop: ShopFile;
  /** Relative paths of the file start here. */
  readonly folder: string;
}

/** Reads shop.json whole or not at all. Unknown keys are refused by their name. */
export function readShopFile(file: string): Result<ReadShopFile, ShopFileProblem> {
  let bytes: Buffer;
  try {
    bytes = readFileSync(file);
  } catch {
    return err([`${file}: cannot be read`]);
  }
  const text = utf8Text(bytes);
  if (text === null) return err([`${file}: is not UTF-8: save it in that encoding, or names would be printed with wrong letters`]);
  const parsed = parseShopFile(text);
  return parsed.ok ? ok({ shop: parsed.value, folder: dirname(resolve(file)) }) : err(parsed.error.map((problem) => `${file}: ${problem}`));
}

export function parseShopFile(text: string): Result<ShopFile, ShopFileProblem> {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (fault) {
    return err([`is not JSON: ${(fault as Error).message}`]);
  }
  const repeatedInText = repeatedKeys(text);
  if (repeatedInText.length > 0) return err(repeatedInText.map(problemOfRepeatedKey));
  const parsed = shopFileSchema.safeParse(json);
  if (!parsed.success) return err(parsed.error.issues.flatMap(problemsOfIssue));
  const trunks = new Set(parsed.data.trunks.map(({ id }) => id));
  const doubles = [
    ...repeated(
      "cabins",
      parsed.data.cabins.map((cabin) => cabin.number),
    ),
    ...repeated(
      "cabins lines",
      parsed.data.cabins.map((cabin) => cabin.line.user),
    ),
    ...repeated(
      "trunks",
      parsed.data.trunks.map((trunk) => trunk.id),
    ),
    // The switch knows both by their names.
    ...parsed.data.cabins
      .filter((cabin) => trunks.has(cabin.line.user))
      .map(({ number, line }) => `cabins: the line of ${number} has the name of the trunk ${line.user}`),
  ];
  return doubles.length === 0 ? ok(parsed.data) : err(doubles);
}

/** A secret from where the file says it is. */
export function resolveSecret(source: SecretSource, folder: string, environment: NodeJS.ProcessEnv): Result<string, string> {
  if (typeof source === "string") return usable(source, "the secret");
  if ("env" in source) {
    const value = environment[source.env];
    return value ? usable(value, `the environment variable ${source.env}`) : err(`the environment variable ${source.env} is not set`);
  }
  try {
    return usable(readFileSync(resolve(folder, source.file), "utf8").trim(), `the secret file ${source.file}`);
  } catch {
    return err(`the secret file ${source.file} cannot be read`);
  }
}

/** Said before the switch is started, which would refuse it: its files have no way to write such a secret. */
function usable(secret: string, where: string): Result<string, string> {
  const isWritable = secret !== "" && secret.trim() === secret && !/[\p{Cc}\u2028\u2029\\]/u.test(secret);
  return isWritable ? ok(secret) : err(`${where} must be one line of text, without a backslash and without spaces at an end`);
}

/** Without the mark that editors of Windows put before it. Null where it is in another encoding. */
function utf8Text(bytes: Buffer): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** One of the two would have to be left out, and nobody but the writer knows which. */
function problemOfRepeatedKey({ path, lines: [first, again] }: RepeatedKey): string {
  const where = first === again ? `both on line ${first}` : `on lines ${first} and ${again}`;
  return `the key "${path}" is there twice, ${where}: put both into one, or take one of them out`;
}

function problemsOfIssue(issue: z.core.$ZodIssue): readonly string[] {
  const where = issue.path.join(".");
  if (issue.code === "unrecognized_keys") return issue.keys.map((key) => `unknown key "${where === "" ? key : `${where}.${key}`}"`);
  if (issue.code === "invalid_union") {
    const unknown = issue.errors.flat().filter((inner) => inner.code === "unrecognized_keys");
    if (unknown.length > 0)
      return unknown.flatMap((inner) => problemsOfIssue({ ...inner, path: [...issue.path, ...inner.path] } as z.core.$ZodIssue));
  }
  if (issue.code === "invalid_key") return [`${where}: wanted is ${issue.issues.map(({ message }) => message).join("; ")}`];
  return [`${where === "" ? "the file" : where}: ${issue.message}`];
}

function repeated(what: string, values: readonly (string | number)[]): readonly string[] {
  return values.filter((value, position) => values.indexOf(value) !== position).map((value) => `${what}: ${value} is there twice`);
}
