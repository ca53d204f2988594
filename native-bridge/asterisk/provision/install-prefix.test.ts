import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { err, ok } from "../../../shared/kernel/result.ts";
import { installPrefix } from "./install-prefix.ts";

let parent = "";
beforeEach(async () => {
  parent = await mkdtemp(join(tmpdir(), "timbre-prefix-"));
});
afterEach(() => rm(parent, { recursive: true }));

test("a filled prefix is moved into place whole, in place of an unusable one", async () => {
  await fill(join(parent, "key"), "old");
  const result = await installPrefix(join(parent, "key"), async (staging) => {
    await fill(staging.prefix, "new");
    expect(await readFile(join(parent, "key", "asterisk"), "utf8")).toBe("old");
    return ok("installed");
  });
  expect(result).toEqual(ok("installed"));
  expect(await readFile(join(parent, "key", "asterisk"), "utf8")).toBe("new");
  expect(await readdir(parent)).toEqual(["key"]);
});

test("a refused filling leaves nothing behind", async () => {
  const result = await installPrefix(join(parent, "key"), async (staging) => {
    await fill(staging.prefix, "half");
    return err("no network");
  });
  expect(result).toEqual(err("no network"));
  expect(await readdir(parent)).toEqual([]);
});

test("what a killed download left is cleared by the next one, another recipe's is not", async () => {
  await fill(join(parent, ".key.partial-killed", "prefix"), "half");
  await fill(join(parent, ".other.partial-busy", "prefix"), "half");
  await installPrefix(join(parent, "key"), async () => err("no network"));
  expect(await readdir(parent)).toEqual([".other.partial-busy"]);
});

async function fill(prefix: string, content: string): Promise<void> {
  await mkdir(prefix, { recursive: true });
  await writeFile(join(prefix, "asterisk"), content);
}
