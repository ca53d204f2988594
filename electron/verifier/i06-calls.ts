import { queryCheck } from "./check.ts";
import { rule } from "./finding.ts";

/** How far apart two clocks, or two events of one moment, may be. */
const SLACK_MS = 1_000;
const DAY_MS = 86_400_000;

/** What the rows of calls say of themselves. */
export const calls = [
  queryCheck(
    rule("I6", "a call is allowed before it is answered"),
    1,
    `SELECT id AS call, seq, authorised_mono, answered_mono, ended_mono FROM call
     WHERE answered_mono < authorised_mono - ${SLACK_MS} OR (state IN ('answered', 'talking') AND limit_ms <= 0)`,
  ),
  queryCheck(
    rule("I7", "a line has one call at a time"),
    1,
    `SELECT call, line, answered_mono, before, before_until FROM (
       SELECT id AS call, line, answered_mono, lag(id) OVER lines AS before, lag(ended_mono) OVER lines AS before_until FROM call
       WHERE state = 'answered' AND answered_mono IS NOT NULL AND ended_mono IS NOT NULL AND recovered = 0
       WINDOW lines AS (PARTITION BY line, boot_id ORDER BY answered_mono, seq))
     WHERE answered_mono < before_until - ${SLACK_MS}`,
  ),
  queryCheck(
    rule("I8", "an unanswered call is billed nothing"),
    1,
    `SELECT id AS call, seq, state, price, notional, billed_ms FROM call
     WHERE state <> 'answered' AND (price <> 0 OR notional <> 0 OR billed_ms <> 0 OR billed_seconds <> 0)`,
  ),
  queryCheck(
    rule("I8", "a call is billed for the time between its answer and its end"),
    3,
    `SELECT id AS call, seq, billed_ms, ended_mono - answered_mono AS lasted_ms, evidence, cause FROM call
     WHERE seq > @callsBefore AND state = 'answered' AND recovered = 0 AND answered_mono IS NOT NULL AND ended_mono IS NOT NULL AND (
       (evidence = 'monotonic' AND billed_ms > ended_mono - answered_mono + 1)
       OR (evidence = 'monotonic' AND billed_ms < ended_mono - answered_mono - 1 AND billed_ms < limit_ms AND cause IS NOT '44')
       OR (evidence = 'cel' AND NOT EXISTS (SELECT 1 FROM open_item WHERE open_item.call_id = call.id)
           AND (billed_ms > ended_mono - answered_mono + ${SLACK_MS}
             OR (billed_ms < ended_mono - answered_mono - ${SLACK_MS} AND billed_ms < limit_ms AND cause IS NOT '44'))))`,
  ),
  queryCheck(
    rule("I9", "a call is billed within its limit"),
    1,
    `SELECT id AS call, seq, billed_ms, limit_ms FROM call WHERE billed_ms > limit_ms + ${SLACK_MS} OR billed_ms < 0 OR billed_ms > ${DAY_MS}`,
  ),
  queryCheck(
    rule("I10", "a call whose end nobody heard is billed to its last heartbeat at most"),
    1,
    `SELECT call.id AS call, seq, billed_ms, call_proof.mono - answered_mono AS proven_ms FROM call JOIN call_proof ON call_proof.call_id = call.id
     WHERE evidence = 'heartbeat' AND call_proof.boot_id = call.boot_id AND billed_ms > max(0, call_proof.mono - answered_mono) + 1`,
  ),
  queryCheck(
    rule("I17", "an uncharged call costs nothing, and says why and who"),
    1,
    `SELECT id AS call, seq, price, uncharged_reason, uncharged_user FROM call
     WHERE uncharged_reason IS NOT NULL AND state = 'answered' AND (price <> 0 OR coalesce(uncharged_user, '') = '')`,
  ),
  queryCheck(
    rule("I8", "a call that costs belongs to an account"),
    1,
    "SELECT id AS call, seq, price FROM call WHERE price <> 0 AND session_id IS NULL",
  ),
];
