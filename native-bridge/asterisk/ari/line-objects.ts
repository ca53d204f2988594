import type { EngineLine } from "../../../shared/ports/call-engine.ts";
import { confName, plainText } from "../config/conf-value.ts";
import type { AriRequest } from "./ari-request.ts";

const configPath = "asterisk/config/dynamic/res_pjsip";

/**
 * A line as the switch's objects, in the order in which they may appear: the endpoint names the other two.
 * They live in the memory of the switch only, so a switch without its core knows no line.
 */
export function putLineRequests(line: EngineLine, language: string): readonly AriRequest[] {
  const user = confName("line.user", line.user);
  const name = plainText("line.callerName", line.callerName).replace(/["<>]/g, "");
  return [
    put("auth", user, { auth_type: "digest", username: user, password: plainText("line.secret", line.secret) }),
    put("aor", user, lineAor),
    put("endpoint", user, { ...lineEndpoint, auth: user, aors: user, accountcode: user, callerid: `"${name}" <${user}>`, language }),
  ];
}

/** The reverse order: the endpoint goes first, and a call that is up goes on to its end. */
export function deleteLineRequests(user: string): readonly AriRequest[] {
  return ["endpoint", "aor", "auth"].map(
    (type) => ({ method: "DELETE", path: `${configPath}/${type}/${encodeURIComponent(user)}` }) as const,
  );
}

function put(type: string, id: string, fields: Readonly<Record<string, string>>): AriRequest {
  return {
    method: "PUT",
    path: `${configPath}/${type}/${encodeURIComponent(id)}`,
    body: { fields: Object.entries(fields).map(([attribute, value]) => ({ attribute, value })) },
  };
}

/** One phone per line; a gateway that restarts on another port takes its line over at once. A power cut shows within 7 s. */
const lineAor = {
  max_contacts: "1",
  remove_existing: "yes",
  minimum_expiration: "60",
  default_expiration: "300",
  maximum_expiration: "600",
  qualify_frequency: "5",
  qualify_timeout: "2.0",
};

const lineEndpoint = {
  transport: "udp",
  context: "cabins",
  disallow: "all",
  allow: "alaw,ulaw",
  direct_media: "no",
  rtp_symmetric: "yes",
  force_rport: "yes",
  rewrite_contact: "yes",
  dtmf_mode: "auto",
  identify_by: "username",
  allow_transfer: "no",
  allow_subscribe: "no",
  device_state_busy_at: "1",
  timers: "yes",
  timers_min_se: "90",
  timers_sess_expires: "300",
  // A phone that was cut off ends its call after 20 s without sound; silence suppression must be off in the gateways.
  rtp_timeout: "20",
  rtp_timeout_hold: "300",
  rtp_keepalive: "10",
  trust_id_inbound: "no",
  send_pai: "no",
  send_aoc: "yes",
  t38_udptl: "yes",
  t38_udptl_ec: "redundancy",
};
