import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { AriConnection } from "../ari/ari-connection.ts";
import { type AriEvent, parseAriEvent } from "../ari/ari-event.ts";
import { requestOverHttp } from "../ari/ari-http.ts";
import { readSwitchState } from "../process/switch-state-file.ts";
import type { EngineUnderTest } from "./engine-under-test.ts";

/** How often the switch is asked whether it has noticed that its core is gone; it has no event for that. */
const ASK_EVERY_MS = 20;

type Asked = Extract<AriEvent, { kind: "asked" }>;

/** In the place of the engine: something that is asked for verdicts and does what the test says. */
export async function standInCore(shop: EngineUnderTest, asked: (call: Asked) => void): Promise<AriConnection> {
  await shop.engine.stop({ keepSwitch: true });
  const state = readSwitchState(join(shop.options.runDir, "switch.json"));
  if (state === null) throw new Error("the switch left no state");
  const endpoint = { port: state.ariPort, user: "timbre", password: state.ariPassword, application: "timbre" };
  // A connection that the switch closes as it is used again is no answer: it is asked once more, until the test's own deadline.
  const gone = () =>
    requestOverHttp(endpoint, { method: "GET", path: "applications/timbre" }, AbortSignal.timeout(5_000)).then(
      ({ status }) => status === 404,
      () => false,
    );
  while (!(await gone())) await pause(ASK_EVERY_MS);
  return AriConnection.open(endpoint, {
    closed: () => {},
    message: (message) => {
      const event = parseAriEvent(message);
      if (event?.kind === "asked") asked(event);
    },
  });
}
