import fc from "fast-check";
import { expect, test } from "vitest";
import { clientOf } from "../../../../fixtures/rates-client.ts";
import { testShop } from "../../../../fixtures/test-shop.ts";
import { rateAt, rateCount } from "../../../../shared/rating/deck-content.ts";

/** A price list as a person thinks of it: prefix to pesos a minute. */
type Prices = ReadonlyMap<string, number>;

type Action =
  | { readonly kind: "put"; readonly prefix: string; readonly value: number }
  | { readonly kind: "move"; readonly prefix: string; readonly to: string; readonly value: number }
  | { readonly kind: "remove"; readonly prefixes: readonly string[] }
  | { readonly kind: "undo" | "discard" | "publish" | "restore-first" | "restart" };

const prefix = fc.constantFrom("02", "032", "100", "1006", "0051", "00519");
const value = fc.integer({ min: 1, max: 5 });
const action: fc.Arbitrary<Action> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ kind: fc.constant("put" as const), prefix, value }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant("move" as const), prefix, to: prefix, value }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant("remove" as const), prefixes: fc.uniqueArray(prefix, { maxLength: 3 }) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant("undo" as const) }) },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constantFrom("discard" as const, "publish" as const, "restore-first" as const, "restart" as const) }),
  },
);

test("whatever is put, moved, removed, undone, thrown away and published, the deck is what a person would expect", async () => {
  const shop = await testShop();
  let owner = clientOf(shop.core);
  let operations = 0;
  const publishedNow = (): Prices => {
    const content = shop.core.rates.deck("sell")?.content;
    if (content === undefined) throw new Error("no deck");
    return new Map(
      Array.from({ length: rateCount(content) }, (_, row) => rateAt(content, row)).map((rate) => [rate.prefix, rate.value / 1_000_000]),
    );
  };
  const first = publishedNow();

  /** Does it to the shop; true where it was done. */
  async function act(what: Action): Promise<boolean> {
    const operationId = `operation-${++operations}`;
    const rateOf = (of: string, pesos: number) => ({ prefix: of, description: `D ${of}`, unit: "minute" as const, value: String(pesos) });
    if (what.kind === "restart") {
      await shop.crashAndRestart();
      owner = clientOf(shop.core);
      return true;
    }
    if (what.kind === "put")
      return (await owner.rates.draft.put({ operationId, rates: [{ rate: rateOf(what.prefix, what.value) }] })).problems.length === 0;
    if (what.kind === "move") {
      const rates = [{ rate: rateOf(what.to, what.value), replaces: `${what.prefix}||` }];
      return (await owner.rates.draft.put({ operationId, rates })).problems.length === 0;
    }
    const refused = () => false;
    const done = () => true;
    if (what.kind === "remove")
      return owner.rates.draft.remove({ operationId, keys: what.prefixes.map((of) => `${of}||`) }).then(done, refused);
    if (what.kind === "undo") return owner.rates.draft.undo({ operationId }).then(done, refused);
    if (what.kind === "discard") return owner.rates.draft.discard({ operationId }).then(done, refused);
    if (what.kind === "publish")
      return owner.rates.draft.publish({ operationId, acceptLargeChanges: true, acceptBelowCost: true }).then(done, refused);
    return owner.rates.restore({ operationId, version: 1 }).then(done, refused);
  }

  await fc.assert(
    fc.asyncProperty(fc.array(action, { maxLength: 12 }), async (actions) => {
      await act({ kind: "discard" });
      await act({ kind: "restore-first" });
      let published: Prices = first;
      let steps: Prices[] = [];
      for (const what of actions) {
        const draft = steps.at(-1) ?? published;
        // A version that overtakes a draft is told of in tests of its own.
        if (what.kind === "restore-first" && steps.length > 0) continue;
        const done = await act(what);
        if (what.kind === "put") steps.push(new Map([...draft, [what.prefix, what.value]]));
        if (what.kind === "move") {
          const isFree = what.to === what.prefix || !draft.has(what.to);
          expect(done).toBe(isFree);
          if (isFree) steps.push(new Map([...[...draft].filter(([of]) => of !== what.prefix), [what.to, what.value]]));
        }
        if (what.kind === "remove" && what.prefixes.some((of) => draft.has(of)))
          steps.push(new Map([...draft].filter(([of]) => !what.prefixes.includes(of))));
        if (what.kind === "undo") {
          expect(done).toBe(steps.length > 0);
          steps = steps.slice(0, -1);
        }
        if (what.kind === "discard") steps = [];
        if (what.kind === "publish") {
          expect(done).toBe(differs(draft, published));
          if (done) [published, steps] = [draft, []];
        }
        if (what.kind === "restore-first") published = first;
        expect(sorted(publishedNow())).toEqual(sorted(published));
        const { drafts } = await owner.rates.overview();
        const changes = changed(steps.at(-1) ?? published, published);
        expect(drafts[0]?.changes ?? 0).toBe(changes);
        expect(drafts.length > 0).toBe(steps.length > 0);
      }
    }),
    { numRuns: 40 },
  );
  await shop.close();
}, 300_000);

function sorted(prices: Prices): readonly (readonly [string, number])[] {
  return [...prices].toSorted(([a], [b]) => (a < b ? -1 : 1));
}

function differs(a: Prices, b: Prices): boolean {
  return changed(a, b) > 0;
}

function changed(a: Prices, b: Prices): number {
  const all = new Set([...a.keys(), ...b.keys()]);
  return [...all].filter((of) => a.get(of) !== b.get(of)).length;
}
