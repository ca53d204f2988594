import { expect, test } from "vitest";
import { openScratchSqlite } from "../../node-kit/sqlite-open.ts";
import { migrate } from "./migrate.ts";
import { SCHEMA_FINGERPRINT, schemaFingerprint, schemaOf } from "./schema-fingerprint.ts";

test("the fingerprint known to a start is that of a new book", () => {
  const scratch = openScratchSqlite();
  try {
    migrate(scratch);
    expect(SCHEMA_FINGERPRINT).toBe(schemaFingerprint(schemaOf(scratch)));
  } finally {
    scratch.close();
  }
});
