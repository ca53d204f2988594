import type { SetupStep } from "../../../shared/contract/setup-view.ts";
import type { Setup } from "./use-setup.ts";

/** What every step of the wizard is given. */
export interface StepProps {
  readonly setup: Setup;
  /** Null at the first. */
  readonly onBack: (() => void) | null;
  readonly onNext: () => void;
  readonly onGo: (step: SetupStep) => void;
}
