import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readOrMakeToken } from "./bearer-token.ts";

test("a token is its user's alone and the same after a restart", () => {
  const folder = mkdtempSync(join(tmpdir(), "timbre-token-"));
  const [owner, cashier] = [join(folder, "token"), join(folder, "token-cashier")];
  const made = [readOrMakeToken(owner), readOrMakeToken(cashier)];
  expect(new Set(made).size).toBe(2);
  expect([readOrMakeToken(owner), readOrMakeToken(cashier)]).toEqual(made);
  for (const file of [owner, cashier]) expect(statSync(file).mode & 0o777).toBe(0o600);
  rmSync(folder, { recursive: true });
});
