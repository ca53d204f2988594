import { SwitchFault } from "../process/switch-fault.ts";
import type { AriConnection } from "./ari-connection.ts";
import { textAt } from "./json-read.ts";

/** The names of every line and trunk the switch knows at this moment. */
export async function readEndpoints(connection: AriConnection): Promise<readonly string[]> {
  const { status, body } = await connection.request({ method: "GET", path: "endpoints/PJSIP" });
  // 404: the technology has no endpoint at all yet.
  if (status === 404) return [];
  if (status !== 200 || !Array.isArray(body)) throw new SwitchFault("switch/protocol", `GET endpoints: ${status}`);
  return body.map((endpoint) => textAt(endpoint, "resource"));
}
