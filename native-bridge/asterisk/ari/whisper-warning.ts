import { randomUUID } from "node:crypto";
import { applicationName } from "../application-name.ts";
import { SwitchFault } from "../process/switch-fault.ts";
import type { AriConnection } from "./ari-connection.ts";
import { whisperPurpose } from "./ari-event.ts";

/**
 * Puts a channel beside the cabin's, whose sound is mixed into what the cabin hears. When it is ready it asks for its sound, see
 * `playWarning`. Mixed in means: where the other side sends no sound at all, none is heard. False where the call is over.
 */
export async function whisperWarning(connection: AriConnection, cabin: string): Promise<boolean> {
  const { status } = await connection.request({
    method: "POST",
    path: `channels/${encodeURIComponent(cabin)}/snoop/whisper-${randomUUID()}`,
    query: { whisper: "out", app: applicationName, appArgs: whisperPurpose },
  });
  if (status === 404) return false;
  if (status !== 200) throw new SwitchFault("switch/protocol", `whisper: ${status} [${cabin}]`);
  return true;
}

/** `sound` is a path without its extension. A call that ended meanwhile has taken the whispering channel with it. */
export async function playWarning(connection: AriConnection, whisper: string, sound: string): Promise<void> {
  await connection.request({ method: "POST", path: `channels/${encodeURIComponent(whisper)}/play`, query: { media: `sound:${sound}` } });
}

export async function endWhisper(connection: AriConnection, whisper: string): Promise<void> {
  await connection.request({ method: "DELETE", path: `channels/${encodeURIComponent(whisper)}` });
}
