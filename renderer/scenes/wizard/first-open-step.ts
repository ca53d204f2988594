import { type SetupStep, type SetupView, setupSteps } from "../../../shared/contract/setup-view.ts";

/** Whether a step was answered. */
export function isAnswered({ answers }: Pick<SetupView, "answers">, step: SetupStep): boolean {
  switch (step) {
    case "gateway":
      return answers.cabins !== undefined;
    case "first-call":
      return false;
    default:
      return answers[step] !== undefined;
  }
}

/** Where the wizard is taken up: the first step nobody answered. */
export function firstOpenStep(state: Pick<SetupView, "answers">): SetupStep {
  return setupSteps.find((step) => !isAnswered(state, step)) ?? "first-call";
}

/** Everything rests on the shop, and a phone on its gateway; the rest goes in any order. */
export function isReachable(state: Pick<SetupView, "answers">, step: SetupStep): boolean {
  if (step === "shop") return true;
  if (!isAnswered(state, "shop")) return false;
  return step !== "phones" || isAnswered(state, "gateway");
}
