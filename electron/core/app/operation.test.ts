import fc from "fast-check";
import { afterEach, beforeEach, expect, test } from "vitest";
import { CREW, employCrew, windowWith } from "../../../fixtures/shop-people.ts";
import { type TestShop, testShop } from "../../../fixtures/test-shop.ts";
import { ok } from "../../../shared/kernel/result.ts";
import { ZERO } from "../../../shared/money/micros.ts";
import { openSqlite } from "../../node-kit/sqlite-open.ts";
import { verifyBook } from "../../verifier/verify-book.ts";
import { runOnce } from "./operation.ts";
import { allowException } from "./people/allow-exception.ts";
import { approve } from "./people/approve.ts";
import { refuse } from "./refusal.ts";

let shop: TestShop;
beforeEach(async () => {
  shop = await testShop();
});
afterEach(() => shop.close());

function rows<Row>(sql: string): Row[] {
  const raw = openSqlite(shop.book, { readonly: true });
  const found = raw.prepare<[], Row>(sql).all();
  raw.close();
  return found;
}

/** What a command writes: a row, and what the book is told of it. */
function write(key: string): void {
  shop.core.store.settings.set(key, "written");
  shop.core.book.post(shop.actor, { kind: "item-resolved", ref: key, operationId: null, facts: { key }, postings: [] });
}

/** What of it is in the book, read beside the core; entries from a number on. */
function reader() {
  const raw = openSqlite(shop.book, { readonly: true });
  const settings = raw.prepare<[], string>("SELECT key FROM setting WHERE value = 'written' ORDER BY key").pluck();
  const entries = raw.prepare<[number], string>("SELECT ref FROM ledger WHERE kind = 'item-resolved' AND seq > ? ORDER BY seq").pluck();
  return { settings: () => settings.all(), entriesFrom: (seq: number) => entries.all(seq), close: () => void raw.close() };
}

const step = fc.record({ stays: fc.boolean() });
const act = fc.record({ steps: fc.array(step, { maxLength: 4 }), refused: fc.boolean(), again: fc.boolean(), within: fc.boolean() });

test("any acts leave what those that were done wrote, and of the refused ones what stays; nothing follows a refusal", async () => {
  let [acts, refusals] = [0, 0];
  const book = reader();
  await fc.assert(
    fc.property(fc.array(act, { minLength: 1, maxLength: 5 }), (drawn) => {
      const [before, seq] = [new Set(book.settings()), shop.core.book.head().seq];
      const expected: string[] = [];
      const [followed, done]: [string[], string[]] = [[], []];
      for (const { steps, refused, again, within } of drawn) {
        acts += 1;
        refusals += Number(refused);
        const id = `act-${acts}`;
        const operation = { id, kind: "open-drawer", request: {} };
        const run = () =>
          runOnce(shop.core, operation, (stays) => {
            for (const [n, one] of steps.entries()) {
              if (one.stays) stays(() => write(`${id}.${n}`));
              else write(`${id}.${n}`);
            }
            shop.core.store.afterCommit(() => void followed.push(id));
            return refused ? refuse("request/not-found") : ok(id);
          });
        const ask = within ? () => shop.core.store.transaction(run) : run;
        expect(ask().ok).toBe(!refused);
        if (again && !refused) expect(ask()).toEqual({ ok: true, value: id });
        for (const [n, one] of steps.entries()) if (one.stays || !refused) expected.push(`${id}.${n}`);
        if (!refused) done.push(id);
      }
      expect(book.entriesFrom(seq)).toEqual(expected);
      expect(book.settings().filter((key) => !before.has(key))).toEqual(expected.toSorted());
      expect(followed).toEqual(done);
    }),
    { numRuns: 100 },
  );
  book.close();
  expect(refusals).toBeGreaterThan(50);
  expect(verifyBook(shop.book).failures).toEqual([]);
});

test("a second person's yes is not used up by a command that is refused after it, whichever comes first in the command", async () => {
  const ids = await employCrew(shop.core);
  const { caller, actor } = await windowWith(shop.core, "ana", ids.ana);
  const exception = { kind: "sale-voided", subject: "sale-1", amount: ZERO } as const;
  const given = await approve(shop.core, caller, { ...exception, person: ids.sofia, pin: CREW.sofia.pin });
  if (!given.ok) throw new Error(JSON.stringify(given.error));
  const { approval } = given.value;
  const ask = (id: string, refused: boolean) =>
    runOnce(shop.core, { id, kind: "void", request: {} }, () => {
      const allowed = allowException(shop.core, actor, { ...exception, approval, operationId: id });
      return refused && allowed.ok ? refuse("shift/none-open") : allowed;
    });
  expect(ask("too-early", true)).toMatchObject({ error: { code: "shift/none-open" } });
  expect(shop.core.store.approvals.get(approval)?.used_by_operation).toBe(null);
  expect(ask("then", false)).toEqual({ ok: true, value: approval });
  // What was refused for want of a good approval is in the book although its command is not.
  expect(ask("once more", false)).toMatchObject({ error: { code: "approval/refused", details: { why: "used" } } });
  await Promise.resolve();
  expect(rows<{ facts: string }>("SELECT facts FROM ledger WHERE kind = 'approval-refused'")).toHaveLength(1);
});

test("what somebody may do alone so many times is not counted for what was refused", async () => {
  const ids = await employCrew(shop.core);
  const { actor } = await windowWith(shop.core, "ana", ids.ana);
  const asked = { kind: "no-sale", subject: "drawer", amount: ZERO, approval: undefined, operationId: null } as const;
  for (let n = 0; n < 5; n += 1) {
    const outcome = runOnce(shop.core, { id: `refused-${n}`, kind: "open-drawer", request: {} }, () => {
      const allowed = allowException(shop.core, actor, asked);
      return allowed.ok ? refuse("request/not-found") : allowed;
    });
    expect(outcome).toMatchObject({ error: { code: "request/not-found" } });
  }
});
