import { mkdtempSync, rmSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { makePrivateFolder } from "./make-private-folder.ts";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "timbre-folder-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

test("makes what is missing on the way, for this user alone, and again changes nothing", () => {
  const path = join(folder, "a", "b");
  makePrivateFolder(path);
  makePrivateFolder(path);
  expect([statSync(path).mode & 0o777, statSync(join(folder, "a")).mode & 0o777]).toEqual([0o700, 0o700]);
});

test("says what is in the way", () => {
  writeFileSync(join(folder, "file"), "");
  symlinkSync(join(folder, "nowhere"), join(folder, "link"));
  expect(() => makePrivateFolder(join(folder, "file"))).toThrow("EEXIST");
  expect(() => makePrivateFolder(join(folder, "file", "x"))).toThrow("ENOTDIR");
  expect(() => makePrivateFolder(join(folder, "link"))).toThrow("EEXIST");
});

test.runIf(process.platform === "linux")("ends where there is a folder that takes none", () => {
  expect(() => makePrivateFolder("/proc/timbre/data")).toThrow("ENOENT");
});
