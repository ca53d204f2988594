import { queryCheck } from "./check.ts";
import { rule } from "./finding.ts";

/** Every row that may hold an approval, with the entry it stands in. */
const APPROVED = `SELECT 'sale' AS row, id, approval_id FROM sale UNION ALL SELECT 'reversal', id, approval_id FROM reversal
  UNION ALL SELECT 'write_off', call_id, approval_id FROM write_off UNION ALL SELECT 'cash_move', id, approval_id FROM cash_move
  UNION ALL SELECT 'shift', id, approval_id FROM shift UNION ALL SELECT 'drawer_event', ref, approval_id FROM drawer_event`;
/** Seconds of its own clock in which the program let a sale be undone without a word; a shop may set up to 60. */
const UNDO_SECONDS = "min(coalesce(json_extract(undone.facts, '$.undoSeconds'), 8), 60)";

export const exceptions = [
  queryCheck(
    rule("I17", "a discount, a void, a refund, a write-off and cash out say why"),
    3,
    `SELECT 'sale' AS row, id FROM sale WHERE discount > 0 AND coalesce(trim(discount_reason), '') = ''
     UNION ALL SELECT 'refund', id FROM reversal WHERE kind = 'refund' AND trim(reason) = ''
     UNION ALL SELECT 'write_off', call_id FROM write_off WHERE trim(reason) = ''
     UNION ALL SELECT 'cash_move', id FROM cash_move WHERE kind = 'out' AND trim(reason) = ''`,
  ),
  queryCheck(
    rule("I17", "a void without a reason follows its sale at once"),
    3,
    `SELECT reversal.id AS void, sale_id AS sale, undone.mono - made.mono AS after_ms FROM reversal
     JOIN ledger AS undone ON undone.ref = reversal.id AND undone.kind = 'void' JOIN ledger AS made ON made.ref = sale_id AND made.kind = 'sale'
     WHERE reversal.kind = 'void' AND trim(reason) = '' AND (undone.boot_id <> made.boot_id OR undone.mono - made.mono > ${UNDO_SECONDS} * 1000)`,
  ),
  queryCheck(
    rule("I17", "an approval is another person's"),
    3,
    `SELECT id AS approval, kind, subject, asked_by, approved_by FROM approval
     WHERE asked_by = approved_by OR NOT EXISTS (SELECT 1 FROM person WHERE person.id = approved_by)`,
  ),
  queryCheck(
    rule("I17", "an approval is used once, by the act it stands in"),
    3,
    `SELECT approved.row, approved.id, approval_id AS approval, used_by_operation AS used, ledger.operation_id AS operation, asked_by, ledger.person
     FROM (${APPROVED}) AS approved JOIN approval ON approval.id = approval_id
     LEFT JOIN ledger ON ledger.seq = (SELECT max(seq) FROM ledger WHERE ledger.ref = approved.id AND json_extract(facts, '$.approval') = approval_id)
     WHERE used_by_operation IS NULL OR used_by_operation IS NOT ledger.operation_id OR asked_by IS NOT ledger.person`,
  ),
  queryCheck(
    rule("I17", "the approval of a cabin without charge is used by the act that tells of it"),
    3,
    // Before these acts had operations, their entries named none.
    `SELECT seq AS entry, ledger.ref AS cabin, json_extract(facts, '$.approval') AS approval, used_by_operation AS used, operation_id AS operation
     FROM ledger LEFT JOIN approval ON approval.id = json_extract(facts, '$.approval')
     WHERE ledger.kind = 'cabin-uncharged' AND json_extract(facts, '$.approval') IS NOT NULL
       AND (used_by_operation IS NULL OR asked_by IS NOT person OR used_by_operation <> coalesce(operation_id, used_by_operation))`,
  ),
  queryCheck(
    rule("I17", "an approval is told to the chain"),
    3,
    `SELECT id AS approval, kind, approved_by, told FROM (SELECT id, kind, approved_by,
       (SELECT count(*) FROM ledger WHERE ref = approval.id AND kind = 'approval-given' AND person = approved_by) AS told FROM approval) WHERE told <> 1`,
  ),
];
