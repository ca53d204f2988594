import type { CallEngineListener } from "../../../shared/ports/call-engine.ts";

/** A core that lets no call out and hears nothing. */
export const nobody: CallEngineListener = { authorise: () => ({ kind: "deny" }), event: () => {} };
