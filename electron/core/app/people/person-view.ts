import type { PersonView } from "../../../../shared/contract/people-view.ts";
import type { PersonRow } from "../../store/person-repository.ts";
import type { Core } from "../core.ts";
import { pinWaitMs } from "./check-pin.ts";
import { recoveryCodeKey } from "./recovery-code.ts";

/** A person as seen from a terminal: its wait counts too. */
export function personView(core: Core, terminal: string, { id, name, role, active, pin_hash }: PersonRow): PersonView {
  const hasRecoveryCode = role === "owner" && (core.store.settings.get(recoveryCodeKey(id)) ?? "") !== "";
  return {
    id,
    name,
    role,
    active: active === 1,
    hasPin: pin_hash !== null,
    hasRecoveryCode,
    waitMs: Math.ceil(pinWaitMs(core, id, terminal)),
  };
}
