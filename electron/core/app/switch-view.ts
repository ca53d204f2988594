import type { LineState, PhoneLifted, SwitchStatus, TrunkState } from "../../../shared/ports/call-engine.ts";

/** What the switch last said of its lines and trunks; never what was asked of it. */
export interface SwitchView {
  readonly lines: Map<string, LineState>;
  /** The phones that are off the hook without a call, by their line. */
  readonly lifted: Map<string, PhoneLifted>;
  readonly trunks: Map<string, TrunkState>;
  status: SwitchStatus;
}

export function createSwitchView(): SwitchView {
  return { lines: new Map(), lifted: new Map(), trunks: new Map(), status: { state: "starting", pid: null, reason: null } };
}
