import { createStore } from "zustand/vanilla";
import type { ExceptionKind } from "../../shared/contract/exceptions.ts";

/** A second person's yes that a command waits for. `answer` is told the approval, or null where nobody gave one. */
export interface ApprovalWanted {
  readonly kind: ExceptionKind;
  /** What it is for: the id of the sale, call, cabin or shift. */
  readonly subject: string;
  readonly answer: (approval: string | null) => void;
}

export type ApprovalStore = ReturnType<typeof createApprovalStore>;

export function createApprovalStore() {
  return createStore<{ readonly wanted: ApprovalWanted | null }>(() => ({ wanted: null }));
}
