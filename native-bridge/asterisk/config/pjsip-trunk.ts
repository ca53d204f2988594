import { confName, confServer, confText, confUser, InvalidSwitchSetting } from "./conf-value.ts";
import type { TrunkConfig } from "./switch-config.ts";

/** One carrier: where its calls go, who we are to it, and whether it wants to be told where we are. */
export function pjsipTrunk(trunk: TrunkConfig): string {
  const id = confName("trunks.id", trunk.id);
  const server = confServer("trunks.server", trunk.server);
  const proxy = trunk.proxy === undefined ? server : confServer("trunks.proxy", trunk.proxy);
  const user = trunk.username === null ? null : confUser("trunks.username", trunk.username);
  const credentials = user !== null && trunk.secret !== null ? auth(id, user, confText("trunks.secret", trunk.secret)) : null;
  if (trunk.register && credentials === null) throw new InvalidSwitchSetting(`trunks.${id}`, "registering needs a user name and a secret");
  const parts = [endpoint(trunk, id, user, credentials !== null, server), aor(id, proxy)];
  if (credentials !== null) parts.push(credentials);
  if (trunk.register && user !== null) parts.push(registration(id, user, server));
  return parts.join("\n");
}

function endpoint(trunk: TrunkConfig, id: string, user: string | null, authenticated: boolean, server: string): string {
  const host = server.split(":")[0];
  const lines = [
    `[${id}](trunk)`,
    `aors = ${id}`,
    `from_domain = ${host}`,
    `allow = ${(trunk.codecs ?? ["alaw", "ulaw"]).map((codec) => confName("trunks.codecs", codec)).join(",")}`,
  ];
  if (user !== null) lines.push(`from_user = ${user}`);
  if (authenticated) lines.push(`outbound_auth = ${id}`);
  return `${lines.join("\n")}\n`;
}

function aor(id: string, proxy: string): string {
  return `[${id}]
type = aor
contact = sip:${proxy}
; A trunk that stops answering OPTIONS is passed over at once; it is asked again every 10 s.
qualify_frequency = 10
qualify_timeout = 2.0
`;
}

function auth(id: string, user: string, secret: string): string {
  return `[${id}]
type = auth
auth_type = digest
username = ${user}
password = ${secret}
`;
}

/** No `line=yes`: it makes a new Contact at every start, and a carrier that allows one binding then refuses us until the old one expires. */
function registration(id: string, user: string, server: string): string {
  return `[${id}]
type = registration
transport = udp
outbound_auth = ${id}
server_uri = sip:${server}
client_uri = sip:${user}@${server}
contact_user = ${id}
max_random_initial_delay = 1
retry_interval = 15
forbidden_retry_interval = 60
fatal_retry_interval = 60
max_retries = 100000
expiration = 300
`;
}
