import { describe, expect, test } from "vitest";
import { dangerousSwitch } from "./dangerous-switches.ts";

describe("a switch that would open a packaged terminal", () => {
  test.each([
    [["timbre", "--remote-debugging-port=9222"], "remote-debugging-port"],
    [["timbre", "--data", "/shop", "--inspect-brk"], "inspect-brk"],
    [["timbre", "-no-sandbox"], "no-sandbox"],
    [["timbre", "--JS-FLAGS=--expose-gc"], "js-flags"],
    [["timbre", "--data", "/shop", "--profile", "inspect"], null],
    [["timbre", "--inspector-gadget"], null],
  ])("%j: %s", (argv, found) => expect(dangerousSwitch(argv)).toBe(found));
});
