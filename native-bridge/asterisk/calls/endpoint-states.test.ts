import { expect, test } from "vitest";
import { EndpointStates } from "./endpoint-states.ts";

function told(act: (states: EndpointStates) => void): readonly string[] {
  const heard: string[] = [];
  act(
    new EndpointStates(new Set(["trunk1"]), (event) => {
      if (event.kind === "line") heard.push(`${event.line} ${event.state}`);
      if (event.kind === "trunk") heard.push(`${event.trunk} ${event.state}`);
    }),
  );
  return heard;
}

test("a line registers, falls silent, comes back and leaves; repeats are not told", () => {
  const heard = told((states) => {
    for (const status of ["NonQualified", "Reachable", "Reachable", "Unreachable", "Reachable", "Removed"]) states.contact("4301", status);
    expect(states.listed(new Map())).toBe(true);
  });
  expect(heard).toEqual(["4301 registered", "4301 unreachable", "4301 registered", "trunk1 unknown", "4301 unreachable"]);
});

test.each([
  ["NonQualified", "Removed", "Reachable"],
  ["NonQualified", "Reachable", "Removed"],
  ["Removed", "NonQualified", "Reachable"],
])("a phone that moves to another address keeps its line, in whichever order the switch says it: %s, %s, %s", (...statuses) => {
  const heard = told((states) => {
    states.contact("4301", "Reachable");
    for (const status of statuses) states.contact("4301", status);
    expect(states.listed(new Map([["4301", "answers"]]))).toBe(false);
  });
  expect(heard).toEqual(["4301 registered", "trunk1 unknown"]);
});

test("a list takes back what was told, and leaves alone what was not asked yet", () => {
  const heard = told((states) => {
    states.contact("4301", "Unreachable");
    states.contact("4302", "Reachable");
    expect(
      states.listed(
        new Map([
          ["4301", "answers"],
          ["4302", "unasked"],
          ["4303", "unasked"],
          ["trunk1", "silent"],
        ]),
      ),
    ).toBe(true);
  });
  expect(heard).toEqual(["4301 unreachable", "4302 registered", "trunk1 unreachable", "4301 registered"]);
});

test("a trunk whose contact is removed is unknown, not silent", () => {
  const heard = told((states) => {
    states.contact("trunk1", "Reachable");
    states.contact("trunk1", "Removed");
  });
  expect(heard).toEqual(["trunk1 reachable", "trunk1 unknown"]);
});

test("not in the list means silence only for a line that had registered", () => {
  expect(told((states) => states.listed(new Map()))).toEqual(["trunk1 unknown"]);
  const fellSilent = told((states) => {
    states.listed(new Map([["4301", "answers"]]));
    states.listed(new Map());
  });
  expect(fellSilent).toEqual(["trunk1 unknown", "4301 registered", "4301 unreachable"]);
});

test("a trunk that answers is reachable, with a registration registered, and without an answer neither", () => {
  const heard = told((states) => {
    states.contact("trunk1", "Reachable");
    states.registration("trunk1", true);
    states.contact("trunk1", "Unreachable");
    states.contact("trunk1", "Reachable");
    states.registration("trunk1", false);
    states.reset();
  });
  expect(heard).toEqual([
    "trunk1 reachable",
    "trunk1 registered",
    "trunk1 unreachable",
    "trunk1 registered",
    "trunk1 reachable",
    "trunk1 unknown",
  ]);
});
