import fc from "fast-check";
import { expect, test } from "vitest";
import { repeatedKeys } from "./repeated-keys.ts";

test.each([
  { json: "{}", paths: [] },
  { json: '"a:a"', paths: [] },
  { json: '{"a":1,"b":{"a":1},"c":[{"a":1},{"a":1}]}', paths: [] },
  { json: '{"a":"{\\"b\\":1,\\"b\\":2}","b":"\\\\"}', paths: [] },
  { json: '{"a":1,"a":1}', paths: ["a"] },
  { json: '{"a":1,"\\u0061":1}', paths: ["a"] },
  { json: '{"":1,"":1,"__proto__":1,"__proto__":2}', paths: ["", "__proto__"] },
  { json: '[0,[{"x":{"a":1}},{"a":[{}],"b":2,"a":[{}]}]]', paths: ["1.1.a"] },
  { json: '{"a":1,"a":2,"a":3}', paths: ["a", "a"] },
])("$json has $paths twice", ({ json, paths }) => {
  expect(repeatedKeys(json).map(({ path }) => path)).toEqual(paths);
});

test.each(["\n", "\r\n", "\r"])("lines that end in %j are counted as an editor does", (end) => {
  expect(repeatedKeys(["{", '"a":', "1,", '"a"', ":2}"].join(end))).toEqual([{ path: "a", lines: [2, 4] }]);
});

test("what a program wrote has no key twice, and one put before it again is found", () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue(), { minKeys: 1 }), fc.nat(), (value, choice) => {
      const json = JSON.stringify(value);
      expect(repeatedKeys(json)).toEqual([]);
      const keys = Object.keys(JSON.parse(json) as object);
      const key = keys[choice % keys.length] ?? "";
      expect(repeatedKeys(`{${JSON.stringify(key)}:0,${json.slice(1)}`)).toEqual([{ path: key, lines: [1, 1] }]);
    }),
  );
});
