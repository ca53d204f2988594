import { queryCheck } from "./check.ts";
import { rule } from "./finding.ts";

/** The newest entry of each person that says so; one of a PIN that was changed may leave out who is here. */
const newest = (fact: string) =>
  `(SELECT json_extract(facts, '$.${fact}') FROM ledger WHERE kind = 'person-changed' AND ref = person.id AND json_type(facts, '$.${fact}') IS NOT NULL
    ORDER BY seq DESC LIMIT 1)`;

/** Who works here and as what: a role that was changed beside the program would open every door. */
export const people = [
  queryCheck(
    rule("I18", "a person is who the chain says, in the role it says"),
    3,
    `SELECT person, name, toldName, role, toldRole, active, toldActive, hasPin, toldPin FROM (
       SELECT id AS person, name, ${newest("name")} AS toldName, role, ${newest("role")} AS toldRole, active, ${newest("active")} AS toldActive,
         pin_hash IS NOT NULL AS hasPin, ${newest("hasPin")} AS toldPin FROM person)
     WHERE name IS NOT toldName OR role IS NOT toldRole OR active IS NOT toldActive OR hasPin IS NOT toldPin`,
  ),
  queryCheck(
    rule("I18", "a person the chain tells of is in the book"),
    3,
    `SELECT min(seq) AS entry, ref AS person, json_extract(facts, '$.name') AS name FROM ledger
     WHERE kind = 'person-changed' AND NOT EXISTS (SELECT 1 FROM person WHERE person.id = ref) GROUP BY ref`,
  ),
];
