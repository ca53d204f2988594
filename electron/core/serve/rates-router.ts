import { type Actor, isHouse } from "../app/actor.ts";
import type { Core } from "../app/core.ts";
import { listVersions } from "../app/rates/deck-info.ts";
import { draftChanges } from "../app/rates/draft-changes.ts";
import { exportRates } from "../app/rates/export-rates.ts";
import { readImport } from "../app/rates/import/read-import.ts";
import { appendToImport, closeImport, inspectImport, openImport } from "../app/rates/import/receive-import.ts";
import { acceptImport, importChanges, refusedLines } from "../app/rates/import/review-import.ts";
import { publishDraft } from "../app/rates/publish-draft.ts";
import { putDraftRates } from "../app/rates/put-draft-rates.ts";
import { ratesOverview } from "../app/rates/rates-overview.ts";
import { listRates } from "../app/rates/read/list-rates.ts";
import { printQuote } from "../app/rates/read/print-quote.ts";
import { rateCountries } from "../app/rates/read/rate-countries.ts";
import { replayDraft } from "../app/rates/read/replay-draft.ts";
import { searchQuotes } from "../app/rates/read/search-quotes.ts";
import { whyPrice } from "../app/rates/read/why-price.ts";
import { removeDraftRates } from "../app/rates/remove-draft-rates.ts";
import { restoreVersion } from "../app/rates/restore-version.ts";
import { setMarkup } from "../app/rates/set-markup.ts";
import { discardDraft, undoDraft } from "../app/rates/undo-draft.ts";
import type { Author } from "../app/rates/write-draft.ts";
import type { ContractServer } from "./contract-server.ts";

/** A change is known by who made it; where nobody signs in, by the role it was made in. */
function authorOf({ actor }: { readonly actor: Actor }): Author {
  return { user: isHouse(actor) ? actor.role : actor.name, role: actor.role, personId: actor.personId };
}

/** Prices: what is in force, drafts and imports. */
export function ratesRouter(core: Core, { os, grant }: ContractServer) {
  const { draft, import: imports, ...rates } = os.rates;
  return {
    overview: rates.overview.handler(({ context }) => ratesOverview(core, context.actor.role)),
    countries: rates.countries.handler(async ({ input, context }) => grant(await rateCountries(core, input, context.actor.role))),
    list: rates.list.handler(async ({ input, context }) => grant(await listRates(core, input, context.actor.role))),
    export: rates.export.handler(async ({ input, context: { actor, headOnly }, signal }) =>
      grant(await exportRates(core, input, { role: actor.role, signal, headOnly })),
    ),
    why: rates.why.handler(async ({ input, context }) => grant(await whyPrice(core, input, context.actor.role))),
    search: rates.search.handler(async ({ input }) => grant(await searchQuotes(core, input))),
    printQuote: rates.printQuote.handler(async ({ input }) => grant(await printQuote(core, input))),
    setMarkup: rates.setMarkup.handler(({ input, context }) => {
      grant(setMarkup(core, context.actor, input));
      return ratesOverview(core, context.actor.role);
    }),
    versions: rates.versions.handler(({ input }) => listVersions(core, input)),
    restore: rates.restore.handler(async ({ input, context }) => grant(await restoreVersion(core, input, authorOf(context)))),
    draft: {
      replay: draft.replay.handler(async ({ input, context }) => grant(await replayDraft(core, input, context.actor.role))),
      put: draft.put.handler(async ({ input, context }) => grant(await putDraftRates(core, input, authorOf(context)))),
      remove: draft.remove.handler(async ({ input, context }) => grant(await removeDraftRates(core, input, authorOf(context)))),
      undo: draft.undo.handler(async ({ input }) => grant(await undoDraft(core, input))),
      discard: draft.discard.handler(async ({ input }) => grant(await discardDraft(core, input))),
      changes: draft.changes.handler(async ({ input }) => grant(await draftChanges(core, input))),
      publish: draft.publish.handler(async ({ input, context }) => grant(await publishDraft(core, input, authorOf(context)))),
    },
    import: {
      open: imports.open.handler(({ input }) => openImport(core, input)),
      append: imports.append.handler(async ({ input }) => grant(await appendToImport(core, input))),
      inspect: imports.inspect.handler(async ({ input }) => grant(await inspectImport(core, input))),
      read: imports.read.handler(({ input, signal }) => grant(readImport(core, input, signal))),
      refused: imports.refused.handler(({ input }) => grant(refusedLines(core, input))),
      changes: imports.changes.handler(async ({ input }) => grant(await importChanges(core, input))),
      accept: imports.accept.handler(async ({ input, context }) => grant(await acceptImport(core, input, authorOf(context)))),
      close: imports.close.handler(({ input }) => closeImport(core, input.id)),
    },
  };
}
