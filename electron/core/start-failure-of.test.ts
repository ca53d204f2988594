import { mkdirSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { afterEach, expect, test } from "vitest";
import { InvalidSwitchSetting } from "../../native-bridge/asterisk/config/conf-value.ts";
import { SwitchFault } from "../../native-bridge/asterisk/process/switch-fault.ts";
import { StartFailure } from "./start-failure.ts";
import { startFailureOf } from "./start-failure-of.ts";

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

function portTaken(): Promise<unknown> {
  return new Promise((resolve) => {
    const [first, second] = [createServer(), createServer()];
    servers.push(first, second);
    second.once("error", resolve);
    first.listen(0, "127.0.0.1", () => {
      const address = first.address();
      second.listen(typeof address === "object" ? (address?.port ?? 0) : 0, "127.0.0.1");
    });
  });
}

function folderThatIsAFile(): unknown {
  try {
    mkdirSync(import.meta.filename);
    return null;
  } catch (fault) {
    return fault;
  }
}

test.each([
  [
    "a setting that the switch cannot take",
    () => new InvalidSwitchSetting("sip.bind", "not an IPv4 address"),
    /shop\.json: sip\.bind: not/,
  ],
  ["a port of the phones that is taken", () => new SwitchFault("switch/port-taken", "SIP cannot use 127.0.0.1:5060"), /5060.*sip\.port/],
  ["a switch that does not come up", () => new SwitchFault("switch/will-not-start", "it ended"), /switch cannot be started: it ended/],
  ["a port of the counter that is taken", portTaken, /counter's port \d+ cannot be used.*server\.port/],
  ["a data folder that is a file", folderThatIsAFile, /cannot start on \/shop: EEXIST/],
  ["a full disk", () => Object.assign(new Error("no room"), { code: "ENOSPC" }), /disk is full.*\/shop/],
])("%s is told in words", async (_, faultOf, words) => {
  const failure = startFailureOf(await faultOf(), "/shop");
  expect([failure instanceof StartFailure, String(failure)]).toEqual([true, expect.stringMatching(words)]);
});

test("a bug stays what it is, and so do words that are there already", () => {
  const bug = new TypeError("undefined is not a function");
  const told = new StartFailure("Another Timbre is running.");
  expect([startFailureOf(bug, "/shop"), startFailureOf(told, "/shop")]).toEqual([bug, told]);
});
