/** Of a row of `call`: the sale that paid it. A voided sale pays nothing. */
export const PAID_IN = `SELECT sale_id FROM sale_line WHERE sale_line.call_id = call.id
  AND NOT EXISTS (SELECT 1 FROM reversal WHERE reversal.sale_id = sale_line.sale_id AND reversal.kind = 'void')`;

/** Of a row of `call`: nobody has paid it, and it was not written off. */
export const UNSETTLED = `NOT EXISTS (${PAID_IN}) AND NOT EXISTS (SELECT 1 FROM write_off WHERE write_off.call_id = call.id)`;

const LATER = "SELECT 1 FROM call_transfer AS later WHERE later.call_id = transfer.call_id AND later.id > transfer.id";

/** Of a row of `call`: that it ended on the account `@id` and never left it. The cast keeps the statement planned. */
export const STAYED_IN_ACCOUNT =
  "call.session_id = CAST(@id AS TEXT) AND NOT EXISTS (SELECT 1 FROM call_transfer WHERE call_transfer.call_id = call.id)";

/** Of a row of `call`: that its newest transfer brought it to the account `@id`. No row is both. */
export const CAME_TO_ACCOUNT = `call.id IN
  (SELECT call_id FROM call_transfer AS transfer WHERE transfer.to_session = CAST(@id AS TEXT) AND NOT EXISTS (${LATER}))`;

/** Of a row of `call`: that it belongs to the account `@id` now. */
export const IN_ACCOUNT = `((${STAYED_IN_ACCOUNT}) OR ${CAME_TO_ACCOUNT})`;

/** Of a row of `call`: the account it belongs to now. */
export const ACCOUNT_OF = `coalesce((SELECT to_session FROM call_transfer WHERE call_transfer.call_id = call.id ORDER BY call_transfer.id DESC LIMIT 1), call.session_id)`;
