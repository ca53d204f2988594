import { confNetwork } from "./conf-value.ts";
import type { SwitchConfig } from "./switch-config.ts";

/** Who may send requests to the switch at all. The carriers' networks are in it: their BYE is a request too. */
export function aclConf({ permit, trunks }: SwitchConfig): string {
  const networks = [...permit, ...trunks.flatMap((trunk) => trunk.permit ?? [])].map((network) => confNetwork("permit", network));
  return `[shop]
deny = 0.0.0.0/0
${[...new Set(networks)].map((network) => `permit = ${network}`).join("\n")}
`;
}
