import type { CabinView } from "../../../shared/contract/cabin-view.ts";
import type { PhoneLifted } from "../../../shared/ports/call-engine.ts";
import { countryName } from "../../../shared/telecom/country-name.ts";
import { countryOfPrefix } from "../../../shared/telecom/e164-prefix.ts";
import type { Core } from "./core.ts";

/** A phone that was lifted and has no call yet, as the panel shows it. */
export function offHookView(core: Core, { digits, atMono }: PhoneLifted): NonNullable<CabinView["offHook"]> {
  return { elapsedMs: Math.max(0, Math.round(core.clock.mono() - atMono)), digits, destination: destinationSoFar(core, digits) };
}

/** Where a number leads that is still being dialled: by the price it would have now, else its country as soon as that is certain. */
function destinationSoFar({ rates, clock, shop }: Core, digits: string): string | null {
  if (digits === "") return null;
  const quote = rates.quote(digits, clock.now());
  if (quote.kind === "priced") return quote.destination;
  if (digits.includes("*")) return null;
  const country = countryOfPrefix(shop.dialPlan, "dialled", digits);
  return country === null ? null : countryName(country, shop.file.shop.language);
}
