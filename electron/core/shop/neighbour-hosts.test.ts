import { expect, test } from "vitest";
import { neighbourHosts } from "./neighbour-hosts.ts";

const card = (network: string, name = "eth0", isLoopback = false) => ({
  ...{ address: network.split("/")[0] ?? "", network, name, isLoopback },
});

test.each`
  why                                   | cards                                                      | hosts  | first            | last
  ${"a shop's router"}                  | ${[card("192.168.1.10/24")]}                               | ${253} | ${"192.168.1.1"} | ${"192.168.1.254"}
  ${"a network as large as a company"}  | ${[card("10.4.7.9/8")]}                                    | ${253} | ${"10.4.7.1"}    | ${"10.4.7.254"}
  ${"a part of a network"}              | ${[card("172.16.0.70/26")]}                                | ${61}  | ${"172.16.0.65"} | ${"172.16.0.126"}
  ${"a cable straight to the printer"}  | ${[card("169.254.3.2/16")]}                                | ${253} | ${"169.254.3.1"} | ${"169.254.3.254"}
  ${"cable and radio in one network"}   | ${[card("192.168.1.10/24"), card("192.168.1.11/24", "w")]} | ${252} | ${"192.168.1.1"} | ${"192.168.1.254"}
  ${"a line to one other machine"}      | ${[card("192.168.9.1/32")]}                                | ${0}   | ${undefined}     | ${undefined}
  ${"this machine alone"}               | ${[card("127.0.0.1/8", "lo", true)]}                       | ${0}   | ${undefined}     | ${undefined}
  ${"a program's bridge"}               | ${[card("172.17.0.1/16", "docker0")]}                      | ${0}   | ${undefined}     | ${undefined}
  ${"an address of the whole internet"} | ${[card("203.0.113.5/24")]}                                | ${0}   | ${undefined}     | ${undefined}
`("$why: $hosts hosts", ({ cards, hosts, first, last }) => {
  const found = neighbourHosts(cards);
  expect([found.length, found[0], found.at(-1)]).toEqual([hosts, first, last]);
  for (const { address } of cards) expect(found).not.toContain(address);
});
