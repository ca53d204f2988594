import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { createArgon2Pins } from "./argon2-pins.ts";
import { readOrMakePepper } from "./read-or-make-pepper.ts";

test("a PIN is right with the pepper it was hashed with, and with no other", async () => {
  const [ours, theirs] = [createArgon2Pins(new Uint8Array(32).fill(1)), createArgon2Pins(new Uint8Array(32).fill(2))];
  const hash = await ours.hash("4829");
  expect(hash).toMatch(/^\$argon2id\$v=19\$m=47104,t=2,p=1\$/);
  expect(await ours.hash("4829")).not.toBe(hash);
  expect([await ours.verify(hash, "4829"), await ours.verify(hash, "4828"), await theirs.verify(hash, "4829")]).toEqual([
    true,
    false,
    false,
  ]);
});

test("hashing leaves the loop to the calls", async () => {
  const pins = createArgon2Pins(new Uint8Array(32));
  let turns = 0;
  const turning = setInterval(() => (turns += 1), 1);
  await pins.hash("4829");
  clearInterval(turning);
  expect(turns).toBeGreaterThan(0);
});

test("the pepper is made once, for its user alone, and a damaged one is no new one", () => {
  const folder = mkdtempSync(join(tmpdir(), "timbre-pepper-"));
  const file = join(folder, "pepper");
  const made = readOrMakePepper(file);
  expect(made).toHaveLength(32);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(Buffer.from(readOrMakePepper(file))).toEqual(Buffer.from(made));
  writeFileSync(file, "short");
  expect(() => readOrMakePepper(file)).toThrow("damaged");
  expect([existsSync(file), readFileSync(file, "utf8")]).toEqual([true, "short"]);
  rmSync(folder, { recursive: true });
});
