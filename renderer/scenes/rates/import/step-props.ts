import type { ImportState } from "./import-state.ts";
import type { ImportActions } from "./use-import.ts";

export interface StepProps {
  readonly state: ImportState;
  readonly actions: ImportActions;
  readonly onClose: () => void;
}
