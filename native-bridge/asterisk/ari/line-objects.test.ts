import { expect, test } from "vitest";
import { deleteLineRequests, putLineRequests } from "./line-objects.ts";

const line = { user: "4301", secret: "a;b c", callerName: "Cabina 1" };

test("auth and aor come before the endpoint that names them; deleting goes the other way", () => {
  expect(putLineRequests(line, "es").map((request) => request.path.split("/").slice(-2).join("/"))).toEqual([
    "auth/4301",
    "aor/4301",
    "endpoint/4301",
  ]);
  expect(deleteLineRequests("4301").map((request) => request.path.split("/").at(-2))).toEqual(["endpoint", "aor", "auth"]);
});

test("the secret goes as it is, the name without what would end it", () => {
  const text = JSON.stringify(putLineRequests({ ...line, callerName: 'Ca"bina <1>' }, "es"));
  expect(text).toContain('{"attribute":"password","value":"a;b c"}');
  expect(text).toContain('{"attribute":"callerid","value":"\\"Cabina 1\\" <4301>"}');
});

test.each([{ user: "43/01" }, { user: "" }, { user: "43 01" }, { secret: "a\nb" }, { secret: "" }, { callerName: "a\u0000b" }])(
  "%j is refused",
  (change) => {
    expect(() => putLineRequests({ ...line, ...change }, "es")).toThrow(/line\./);
  },
);
