import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
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

test("a lock that cannot be opened is told with the system's reason", () => {
  const folder = mkdtempSync(join(tmpdir(), "timbre-lock-"));
  mkdirSync(join(folder, "core.lock"));
  expect(() => lockFolder(join(folder, "core.lock"))).toThrow("EISDIR");
  expect(() => lockFolder(join(folder, "nowhere", "core.lock"))).toThrow(expect.objectContaining({ code: "ENOENT" }));
  rmSync(folder, { recursive: true });
});
