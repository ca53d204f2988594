import { expect, test } from "vitest";
import { coreArguments } from "./core-arguments.ts";

test.each([
  [["timbre"], ["--data", "/home/user/data"]],
  [
    ["timbre", "--data", "/shop"],
    ["--data", "/shop"],
  ],
  [
    ["timbre", "--data=/shop", "--profile", "/shop.json"],
    ["--data", "/shop", "--profile", "/shop.json"],
  ],
  [
    ["timbre", "--profile"],
    ["--data", "/home/user/data"],
  ],
])("%j", (argv, args) => expect(coreArguments(argv, "/home/user/data")).toEqual(args));
