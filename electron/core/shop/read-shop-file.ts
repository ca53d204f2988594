import { readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import type { z } from "zod";
import { type SecretSource, type ShopFile, shopFileSchema } from "../../../shared/contract/shop-file.ts";
import { err, ok, type Result } from "../../../shared/kernel/result.ts";

/** Why shop.json is not taken, in words for the person who wrote it; one a line. */
export type ShopFileProblem = readonly string[];

export interface ReadShopFile {
  readonly shop: ShopFile;
  /** Relative paths of the file start here. */
  readonly folder: string;
}

/** Reads shop.json whole or not at all. Unknown keys are refused by their name. */
export function readShopFile(file: string): Result<ReadShopFile, ShopFileProblem> {
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch {
    return err([`${file}: cannot be read`]);
  }
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
  const parsed = shopFileSchema.safeParse(json);
  if (!parsed.success) return err(parsed.error.issues.flatMap(problemsOfIssue));
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
  ];
  return doubles.length === 0 ? ok(parsed.data) : err(doubles);
}

/** A secret from where the file says it is. */
export function resolveSecret(source: SecretSource, folder: string, environment: NodeJS.ProcessEnv): Result<string, string> {
  if (typeof source === "string") return ok(source);
  if ("env" in source) {
    const value = environment[source.env];
    return value ? ok(value) : err(`the environment variable ${source.env} is not set`);
  }
  try {
    return ok(readFileSync(resolve(folder, source.file), "utf8").trim());
  } catch {
    return err(`the secret file ${source.file} cannot be read`);
  }
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
