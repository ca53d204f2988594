import { expect, test } from "vitest";
import { fileIncrement } from "./file-increment.ts";

test.each([
  [{ increment: "30/6" }, "30/6"],
  [{ increment: "30-6" }, "30/6"],
  [{ increment: "30 + 6" }, "30/6"],
  [{ increment: "60" }, "60/60"],
  [{ increment: "60 s" }, "60/60"],
  [{ increment: "60.0" }, "60/60"],
  [{ first: "60", next: "6" }, "60/6"],
  [{ first: "60 seg", next: "1 seg" }, "60/1"],
  [{ next: "6" }, "6/6"],
  [{ first: "30" }, "30/1"],
  [{ increment: "", first: "", next: "" }, "1/1"],
  [{}, "1/1"],
])("%j is %s", (cells, increment) => {
  expect(fileIncrement(cells, "1/1")).toEqual({ ok: true, value: increment });
});

test.each([[{ increment: "per minute" }], [{ increment: "60/60/1" }], [{ first: "60", next: "" }]])("%j is refused", (cells) => {
  expect(fileIncrement(cells, "1/1")).toEqual({ ok: false, error: "rate/bad-increment" });
});
