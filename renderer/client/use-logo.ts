import type { LogoView } from "../../shared/contract/settings-contract.ts";
import { useAnswer } from "./use-answer.ts";

/** The dots of a logo on the shop's paper; null until they are there, and for no logo. */
export function useLogo(name: string | null): LogoView | null {
  const answer = useAnswer(async (client) => (name === null ? null : { name, dots: await client.settings.logo({ name }) }), name ?? "");
  return answer?.name === name ? (answer?.dots ?? null) : null;
}
