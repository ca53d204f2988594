/** Of a row of `call`: the sale that paid it. A voided sale pays nothing. */
export const PAID_IN = `SELECT sale_id FROM sale_line WHERE sale_line.call_id = call.id
  AND NOT EXISTS (SELECT 1 FROM reversal WHERE reversal.sale_id = sale_line.sale_id AND reversal.kind = 'void')`;

/** Of a row of `call`: nobody has paid it, and it was not written off. */
export const UNSETTLED = `NOT EXISTS (${PAID_IN}) AND NOT EXISTS (SELECT 1 FROM write_off WHERE write_off.call_id = call.id)`;
