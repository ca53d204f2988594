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
  });
  expect(heard).toEqual(["4301 registered", "4301 unreachable", "4301 registered", "4301 unreachable"]);
});

test("a line whose registration expires has fallen silent, in whichever order the switch says it", () => {
  const expired = told((states) => {
    states.contact("4301", "Reachable");
    states.endpoint("4301", "offline");
    states.contact("4301", "Removed");
  });
  expect(expired).toEqual(["4301 registered", "4301 unreachable"]);
  expect(told((states) => states.contact("4301", "Removed"))).toEqual(["4301 unknown"]);
});

test("a trunk whose contact is removed is unknown, not silent", () => {
  const heard = told((states) => {
    states.contact("trunk1", "Reachable");
    states.contact("trunk1", "Removed");
  });
  expect(heard).toEqual(["trunk1 reachable", "trunk1 unknown"]);
});

test("offline means silence only for a line that had registered", () => {
  expect(told((states) => states.endpoint("4301", "offline"))).toEqual(["4301 unknown"]);
  const fellSilent = told((states) => {
    states.endpoint("4301", "online");
    states.endpoint("4301", "offline");
  });
  expect(fellSilent).toEqual(["4301 registered", "4301 unreachable"]);
});

test("a trunk that answers is reachable, with a registration registered, and without an answer neither", () => {
  const heard = told((states) => {
    states.endpoint("trunk1", "online");
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
