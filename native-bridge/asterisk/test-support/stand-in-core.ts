import { join } from "node:path";
import { AriConnection } from "../ari/ari-connection.ts";
import { type AriEvent, parseAriEvent } from "../ari/ari-event.ts";
import { readSwitchState } from "../process/switch-state-file.ts";
import type { EngineUnderTest } from "./engine-under-test.ts";

type Asked = Extract<AriEvent, { kind: "asked" }>;

/**
 * In the place of the engine: something that is asked for verdicts and does what the test says. It takes the engine's application
 * over before the engine leaves. The other way round the switch must be asked until it has missed its core, and Asterisk 22 has
 * been seen to die (a null pointer) or to hang when it is asked for an application in the moment it clears that away.
 */
export async function standInCore(shop: EngineUnderTest, asked: (call: Asked) => void): Promise<AriConnection> {
  const state = readSwitchState(join(shop.options.runDir, "switch.json"));
  if (state === null) throw new Error("the switch left no state");
  const endpoint = { port: state.ariPort, user: "timbre", password: state.ariPassword, application: "timbre" };
  const connection = await AriConnection.open(endpoint, {
    closed: () => {},
    message: (message) => {
      const event = parseAriEvent(message);
      if (event?.kind === "asked") asked(event);
    },
  });
  await shop.engine.stop({ keepSwitch: true });
  return connection;
}
