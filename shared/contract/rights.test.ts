import { isContractProcedure } from "@orpc/contract";
import { describe, expect, test } from "vitest";
import { contract } from "./contract.ts";
import { mayUse, rights } from "./rights.ts";

function paths(router: object, above: readonly string[] = []): string[] {
  return Object.entries(router).flatMap(([name, part]: [string, unknown]) =>
    isContractProcedure(part) ? [[...above, name].join(".")] : paths(part as object, [...above, name]),
  );
}

test("every procedure of the contract has its smallest role, and nothing else has", () => {
  expect(Object.keys(rights).toSorted()).toEqual(paths(contract).toSorted());
});

describe("who may use what", () => {
  test.each([
    ["cashier", ["sales", "charge"], true],
    ["technician", ["sales", "charge"], true],
    ["cashier", ["rates", "list"], true],
    ["cashier", ["rates", "draft", "put"], false],
    ["technician", ["rates", "draft", "put"], false],
    ["supervisor", ["rates", "draft", "replay"], false],
    ["owner", ["rates", "draft", "publish"], true],
    ["owner", ["rates", "nothing"], false],
    ["owner", ["constructor"], false],
  ] as const)("%s %j: %s", (role, path, may) => expect(mayUse(role, path)).toBe(may));
});
