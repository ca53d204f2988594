import { isVirtualCard, type MachineAddress } from "./machine-addresses.ts";

/** Of a network that is larger, only the part around this machine is gone through: a shop's things are there. */
const WIDEST_PREFIX = 24;
const BITS = 32;

/**
 * The hosts a printer of this shop could be at: those of the private networks (RFC 1918, RFC 3927) this machine's own cards are in, but
 * for this machine itself. On a public network nobody else's machines are asked.
 */
export function neighbourHosts(addresses: readonly MachineAddress[]): readonly string[] {
  const cards = addresses.filter(({ address, name, isLoopback }) => !isLoopback && !isVirtualCard(name) && isPrivate(address));
  const own = new Set(addresses.map(({ address }) => address));
  return [...new Set(cards.flatMap(hostsAround))].filter((host) => !own.has(host));
}

function hostsAround({ address, network }: MachineAddress): readonly string[] {
  const prefix = Math.max(WIDEST_PREFIX, Number(network.split("/")[1] ?? BITS));
  const size = 2 ** (BITS - prefix);
  const parts = address.split(".").map(Number);
  const last = parts[3] ?? 0;
  const first = last - (last % size);
  // The first address is the network's name, the last reaches all of it.
  return Array.from({ length: Math.max(0, size - 2) }, (_, index) => [...parts.slice(0, 3), first + 1 + index].join("."));
}

function isPrivate(address: string): boolean {
  const [one = 0, two = 0] = address.split(".").map(Number);
  return one === 10 || (one === 172 && two >= 16 && two < 32) || (one === 192 && two === 168) || (one === 169 && two === 254);
}
