import { type Check, queryCheck } from "./check.ts";
import { rule } from "./finding.ts";

const PUBLISHED = rule("I4", "a price list is the one the chain says was published");

/** Columns of a published list, and the facts that say so in the chain. */
const TOLD = [
  ["side", "side"],
  ["scope", "scope"],
  ["content", "sha256"],
  ["effective_utc", "effective"],
  ["rate_count", "rates"],
  ["source", "source"],
  ["published_by", "by"],
] as const;

type Columns = Readonly<Record<string, unknown>>;

const published: Check = {
  rules: [PUBLISHED],
  fromSchema: 3,
  *run({ database }) {
    const entries = database.prepare<[], { seq: number; ref: string; facts: string }>(
      "SELECT seq, ref, facts FROM ledger WHERE kind = 'prices-published' ORDER BY seq",
    );
    const list = database.prepare<[number], Columns>("SELECT * FROM deck_version WHERE version = ?");
    for (const { seq, ref, facts } of entries.iterate()) {
      const named = { entry: seq, version: Number(ref) };
      const [told, row] = [JSON.parse(facts) as Columns, list.get(named.version)];
      if (row === undefined) {
        yield { rule: PUBLISHED, row: { ...named, words: "is not there", chain: told } };
        continue;
      }
      const differ = TOLD.filter(([column, fact]) => row[column] !== told[fact]);
      if (differ.length === 0) continue;
      const [written, chain] = [differ.map(([column]) => [column, row[column]]), differ.map(([column, fact]) => [column, told[fact]])];
      yield { rule: PUBLISHED, row: { ...named, row: Object.fromEntries(written), chain: Object.fromEntries(chain) } };
    }
  },
};

/**
 * Which list is in force from when decides every price to come. A list that was published while no core ran is told by the next one,
 * so that one the chain does not know yet is no fault.
 */
export const priceLists: readonly Check[] = [
  published,
  queryCheck(
    rule("I4", "a call names a price list of the book"),
    3,
    `SELECT id AS call, seq, source, deck_version AS version FROM call WHERE seq > @callsBefore AND state = 'answered'
     AND source IN ('sell', 'cost+markup') AND NOT EXISTS (SELECT 1 FROM deck_version WHERE version = call.deck_version)`,
  ),
];
