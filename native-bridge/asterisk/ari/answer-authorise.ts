import { SwitchFault } from "../process/switch-fault.ts";
import type { AriConnection } from "./ari-connection.ts";

/**
 * Hands the verdict to the waiting call. Both requests leave together; should the first fail, the dialplan finds an
 * empty verdict and refuses. 404 and 409 say that the caller has hung up in the meantime: then nothing is dialled either.
 */
export async function answerAuthorise(connection: AriConnection, channel: string, variable: string): Promise<void> {
  const path = `channels/${encodeURIComponent(channel)}`;
  const [set, proceed] = await connection.requestInOrder([
    { method: "POST", path: `${path}/variable`, query: { variable: "CS", value: variable } },
    { method: "POST", path: `${path}/continue` },
  ]);
  const gone = set?.status === 404 || proceed?.status === 404 || proceed?.status === 409;
  if (gone || (set?.status === 204 && proceed?.status === 204)) return;
  throw new SwitchFault("switch/protocol", `verdict: ${set?.status}, continue: ${proceed?.status} [${channel}]`);
}
