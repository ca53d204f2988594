import type { CallEngine } from "../../shared/ports/call-engine.ts";
import { AsteriskEngine } from "./asterisk-engine.ts";
import type { AsteriskEngineOptions } from "./engine-options.ts";

export type { AsteriskEngineOptions, SwitchBinary } from "./engine-options.ts";

/** The embedded Asterisk as the core's telephone switch. Throws where the settings cannot be written into its files. */
export function createAsteriskEngine(options: AsteriskEngineOptions): CallEngine {
  return new AsteriskEngine(options);
}
