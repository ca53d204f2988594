import type { RateInput, RatesOverview } from "../../../shared/contract/rates-view.ts";
import { ask } from "../../client/ask.ts";
import type { Core } from "../../client/core-context.tsx";
import { operationIds } from "../../client/operation-ids.ts";
import type { TimbreClient } from "../../client/timbre-client.ts";
import { countOf } from "../../shop/count-of.ts";
import type { ShopFormat } from "../../shop/shop-format.ts";
import { type DeckSide, NOTHING_CHOSEN, type RatesStore } from "./rates-store.ts";
import { wireFilter } from "./wire-filter.ts";

export interface RateProblem {
  readonly code: string;
  readonly field: string | null;
}

export type RatesActions = ReturnType<typeof createRatesActions>;

interface PublishWish {
  readonly side: DeckSide;
  readonly effectiveAt: string | null;
  readonly acceptBelowCost: boolean;
  readonly acceptLargeChanges: boolean;
}

/** Everything an owner does to the prices. Each asks the core once, and what is shown is asked for again. */
export function createRatesActions(core: Core, store: RatesStore) {
  const refresh = () => store.setState(({ stamp }) => ({ stamp: stamp + 1 }));

  const command = async <T>(intention: string, request: (client: TimbreClient, operationId: string) => Promise<T>): Promise<T | null> => {
    const answer = await ask(core, (client) => request(client, operationIds.idFor(intention)));
    if (!answer.ok) return null;
    operationIds.done(intention);
    refresh();
    return answer.value;
  };

  return {
    refresh,
    /** Null where nobody answered; else what is wrong with the rate, which is then not taken. */
    async put(rate: RateInput, replaces?: string): Promise<readonly RateProblem[] | null> {
      const rates = [{ rate, ...(replaces === undefined ? {} : { replaces }) }];
      const answer = await command(`put ${JSON.stringify(rates)}`, (client, operationId) => client.rates.draft.put({ operationId, rates }));
      return answer?.problems ?? null;
    },
    /** Takes out what is chosen, and says how many; the draft's undo brings them back. */
    async removeChosen(total: number, format: ShopFormat): Promise<void> {
      const { selection, filter } = store.getState();
      const input = selection === "all" ? { matching: wireFilter(filter) } : { keys: [...selection] };
      const count = selection === "all" ? total : selection.size;
      if (count === 0) return;
      const answer = await command(`remove ${JSON.stringify(input)}`, (client, operationId) =>
        client.rates.draft.remove({ operationId, ...input }),
      );
      if (answer === null) return;
      store.setState({ selection: NOTHING_CHOSEN });
      core.notices.setState({ notice: { kind: "done", text: "rates.select.removed", params: countOf(format, count) } });
    },
    undo: (side: DeckSide = "sell") => command(`undo ${side}`, (client, operationId) => client.rates.draft.undo({ operationId, side })),
    async discard(side: DeckSide): Promise<void> {
      const answer = await command(`discard ${side}`, (client, operationId) => client.rates.draft.discard({ operationId, side }));
      if (answer !== null) core.notices.setState({ notice: { kind: "done", text: "rates.draft.discarded" } });
    },
    setMarkup: (percent: string, lowPercent: string): Promise<RatesOverview | null> =>
      command(`markup ${percent} ${lowPercent}`, (client, operationId) => client.rates.setMarkup({ operationId, percent, lowPercent })),
    publish: ({ effectiveAt, ...wish }: PublishWish) =>
      command(`publish ${JSON.stringify([effectiveAt, wish])}`, (client, operationId) =>
        client.rates.draft.publish({ operationId, ...wish, ...(effectiveAt === null ? {} : { effectiveAt }) }),
      ),
    restore: (version: number) => command(`restore ${version}`, (client, operationId) => client.rates.restore({ operationId, version })),
  };
}
