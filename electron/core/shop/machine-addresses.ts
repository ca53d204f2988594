import { networkInterfaces } from "node:os";

export interface MachineAddress {
  readonly address: string;
  /** In CIDR form. */
  readonly network: string;
  /** Of the network card. */
  readonly name: string;
  readonly isLoopback: boolean;
}

/** Cards that are tunnels and bridges of programs: no gateway hangs on them. */
const VIRTUAL = /^(docker|veth|br-|virbr|vmnet|vboxnet|tun|tap|wg|zt|tailscale)/;

/** The IPv4 addresses a gateway could call this machine at, the likeliest first; this machine itself comes last. */
export function machineAddresses(cards: ReturnType<typeof networkInterfaces> = networkInterfaces()): readonly MachineAddress[] {
  const found = Object.entries(cards).flatMap(([name, addresses]) =>
    (addresses ?? [])
      .filter(({ family }) => family === "IPv4")
      .map(({ address, cidr, internal }) => ({ address, network: cidr ?? `${address}/32`, name, isLoopback: internal })),
  );
  const rank = ({ name, isLoopback }: MachineAddress) => (isLoopback ? 2 : isVirtualCard(name) ? 1 : 0);
  return found.toSorted((a, b) => rank(a) - rank(b));
}

export function isVirtualCard(name: string): boolean {
  return VIRTUAL.test(name);
}
