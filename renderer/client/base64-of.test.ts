import { expect, test } from "vitest";
import { base64Of } from "./base64-of.ts";

test("bytes of every value survive", () => {
  const bytes = Uint8Array.from({ length: 100_003 }, (_, place) => place % 256);
  expect(Buffer.from(base64Of(bytes), "base64").equals(Buffer.from(bytes))).toBe(true);
});
