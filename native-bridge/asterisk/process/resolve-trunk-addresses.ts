import { lookup } from "node:dns/promises";
import type { TrunkConfig } from "../config/switch-config.ts";

const deadlineMs = 3_000;

/**
 * The IPv4 addresses behind each trunk's host names. The switch's access list takes no names, and a carrier that is not
 * on it could not even hang up. No answer from the DNS leaves the list empty; the shop's own `permit` is then all there is.
 */
export async function resolveTrunkAddresses(trunks: readonly TrunkConfig[]): Promise<ReadonlyMap<string, readonly string[]>> {
  const found = await Promise.all(
    trunks.map(async (trunk): Promise<[string, readonly string[]]> => {
      const hosts = [trunk.server, trunk.proxy ?? trunk.server].map((server) => server.split(":")[0] ?? "");
      return [trunk.id, (await Promise.all([...new Set(hosts)].map(addressesOf))).flat().sort()];
    }),
  );
  return new Map(found);
}

async function addressesOf(host: string): Promise<readonly string[]> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<readonly string[]>((resolve) => {
    timer = setTimeout(() => resolve([]), deadlineMs);
  });
  const found = lookup(host, { all: true, family: 4 }).then(
    (addresses) => addresses.map(({ address }) => address),
    () => [],
  );
  return Promise.race([found, late]).finally(() => clearTimeout(timer));
}
