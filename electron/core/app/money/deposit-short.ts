import type { CabinView } from "../../../../shared/contract/cabin-view.ts";
import { priceOfSeconds } from "../../../../shared/rating/price.ts";
import { seconds } from "../../../../shared/time/duration.ts";
import type { CallRow } from "../../store/call-row.ts";
import type { SessionRow } from "../../store/session-repository.ts";
import { termsOfColumns } from "../call-terms.ts";
import type { Core } from "../core.ts";
import { moneyText } from "../money-text.ts";

/** What the first thing that is billed costs of the call a prepaid account was just refused for its money; null where none was. */
export function depositShort(core: Core, session: SessionRow | null, last: CallRow | null): CabinView["depositShort"] {
  if (session?.mode !== "prepaid" || last === null || last.cause !== "session/deposit-exhausted") return null;
  if (last.authorised_utc < session.opened_utc) return null;
  const compiled = termsOfColumns(last);
  const needs = priceOfSeconds(compiled, seconds(compiled.terms.grace + 1)).price;
  const left = core.store.sessions.held(session.id) - core.store.sessions.owed(session.id);
  // Topped up since: the next try goes out.
  return left >= needs ? null : { destination: last.destination, needs: moneyText(core.shop, needs) };
}
