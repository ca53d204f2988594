import { applicationName } from "../application-name.ts";
import { SwitchFault } from "../process/switch-fault.ts";
import type { AriConnection } from "./ari-connection.ts";
import { wantedEventTypes } from "./ari-event.ts";

/** The filter dies with the connection, so it is put first on each new one. */
export async function putEventFilter(connection: AriConnection): Promise<void> {
  const { status } = await connection.request({
    method: "PUT",
    path: `applications/${applicationName}/eventFilter`,
    body: { allowed: wantedEventTypes.map((type) => ({ type })) },
  });
  if (status !== 200) throw new SwitchFault("switch/protocol", `PUT eventFilter: ${status}`);
}
