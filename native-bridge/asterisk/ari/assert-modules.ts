import { MUST_MODULES } from "../must-modules.ts";
import { SwitchFault } from "../process/switch-fault.ts";
import type { AriConnection } from "./ari-connection.ts";
import { textAt } from "./json-read.ts";

/** Asterisk starts without a module that failed to load and fails in the middle of a call; such a switch is not used. */
export async function assertModules(connection: AriConnection): Promise<void> {
  const { status, body } = await connection.request({ method: "GET", path: "asterisk/modules" });
  if (status !== 200 || !Array.isArray(body)) throw new SwitchFault("switch/protocol", `GET asterisk/modules: ${status}`);
  const running = new Set(body.filter((module) => textAt(module, "status") === "Running").map((module) => textAt(module, "name")));
  const missing = MUST_MODULES.filter((module) => !running.has(module));
  if (missing.length > 0) throw new SwitchFault("switch/modules-missing", `the switch runs without ${missing.join(", ")}`);
}
