import { errorCodeOf } from "../../client/error-code-of.ts";

/** The answer to a question about the draft; null where it was published or thrown away meanwhile, which is nobody's mistake. */
export async function ofDraft<T>(answer: Promise<T>): Promise<T | null> {
  try {
    return await answer;
  } catch (error) {
    if (errorCodeOf(error) === "rates/no-draft") return null;
    throw error;
  }
}
