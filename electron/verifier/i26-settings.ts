import { createHash } from "node:crypto";
import { type Check, queryCheck } from "./check.ts";
import { rule } from "./finding.ts";

const LOGOS = rule("I26", "a logo is what its name says, and every one the chain tells of is in the book");

/** The dots of a logo are named by the SHA-256 of the text they are kept as; papers that were printed name them. */
const logos: Check = {
  rules: [LOGOS],
  fromSchema: 3,
  *run({ database }) {
    const kept = database.prepare<[], { name: string; value: string }>(
      "SELECT substr(key, 6) AS name, value FROM setting WHERE key LIKE 'logo:%'",
    );
    for (const { name, value } of kept.iterate())
      if (createHash("sha256").update(value).digest("hex") !== name)
        yield { rule: LOGOS, row: { name, words: "is damaged or was changed" } };
    const told = database.prepare<[], { seq: number; name: string }>(
      `SELECT seq, json_extract(json_extract(facts, '$.after'), '$') AS name FROM ledger
       WHERE kind = 'setting-changed' AND ref = 'receipt.logo' AND name IS NOT NULL
       AND NOT EXISTS (SELECT 1 FROM setting WHERE key = 'logo:' || name)`,
    );
    for (const { seq, name } of told.iterate()) yield { rule: LOGOS, row: { seq, name, words: "is not there" } };
  },
};

/** Kept in a row of its own. */
const MARKUP = "decks.markupPercent";

/** The newest entry of each setting: what the chain says it was changed to. */
const LAST = `SELECT ref AS key, json_extract(facts, '$.after') AS after FROM ledger AS told
  WHERE kind = 'setting-changed' AND seq = (SELECT max(seq) FROM ledger WHERE kind = 'setting-changed' AND ref = told.ref)`;

/** Settings of the shop are kept as JSON text under "shop:" and their name. */
export const settings = [
  queryCheck(
    rule("I26", "a setting is what the chain says it was last changed to"),
    3,
    `SELECT last.key, json_extract(last.after, '$') AS chain, json_extract(setting.value, '$.value') AS book FROM (${LAST}) AS last
     JOIN setting ON setting.key = 'shop:' || last.key WHERE json_extract(last.after, '$') IS NOT json_extract(setting.value, '$.value')`,
  ),
  queryCheck(
    rule("I26", "the general markup is what the chain says it was last changed to, or what shop.json said then"),
    3,
    `SELECT percent, shopFile, chain FROM (SELECT json_extract(value, '$.percent') AS percent, coalesce(json_extract(value, '$.shopFile'), '0') AS shopFile,
       (SELECT json_extract(last.after, '$') FROM (${LAST}) AS last WHERE key = '${MARKUP}') AS chain FROM setting WHERE setting.key = 'rates.markup')
     WHERE CAST(percent AS REAL) <> CAST(shopFile AS REAL) AND CAST(percent AS REAL) IS NOT CAST(chain AS REAL)`,
  ),
  queryCheck(
    rule("I26", "a setting that was changed has its entry in the chain"),
    3,
    `SELECT key FROM setting WHERE key LIKE 'shop:%' AND NOT EXISTS
      (SELECT 1 FROM ledger WHERE kind = 'setting-changed' AND ref = substr(setting.key, 6))`,
  ),
  queryCheck(
    rule("I26", "a setting the chain tells of is in the book"),
    3,
    `SELECT ref AS key FROM ledger WHERE kind = 'setting-changed' AND ref <> '${MARKUP}'
     AND NOT EXISTS (SELECT 1 FROM setting WHERE key = 'shop:' || ledger.ref) GROUP BY ref`,
  ),
  logos,
];
