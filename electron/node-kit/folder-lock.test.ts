import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { lockFolder } from "./folder-lock.ts";

test("a second core is kept off until the first is gone", () => {
  const folder = mkdtempSync(join(tmpdir(), "timbre-lock-"));
  const file = join(folder, "core.lock");
  const first = lockFolder(file);
  expect(first).not.toBeNull();
  expect(lockFolder(file)).toBeNull();
  first?.release();
  const second = lockFolder(file);
  expect(second).not.toBeNull();
  second?.release();
  rmSync(folder, { recursive: true });
});
