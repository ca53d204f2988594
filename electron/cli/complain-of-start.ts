import { StartFailure } from "../core/start-failure.ts";
import { complain } from "./say.ts";

/** Says why the core does not start: a refusal in its own words, anything else with where it came from. Ends with the code of a refusal. */
export function complainOfStart(fault: unknown): 1 {
  complain(
    fault instanceof StartFailure
      ? fault.message
      : `cannot start: ${fault instanceof Error ? (fault.stack ?? fault.message) : String(fault)}`,
  );
  return 1;
}
