// `npm run check`: everything a change must pass before it is shown to anybody.
import { runCheckSteps } from "./check-steps.mjs";

const outcomes = await runCheckSteps();
process.exitCode = outcomes.every((outcome) => outcome.ok) ? 0 : 1;
