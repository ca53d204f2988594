import type { SqliteDatabase } from "../../node-kit/sqlite-open.ts";

/** What is sold beside calls, on the account it is on now. */
export interface ItemRow {
  readonly id: string;
  readonly session_id: string;
  readonly at_utc: number;
  readonly user: string;
  readonly name: string;
  readonly quantity: number;
  /** Of all of them, and the tax within. */
  readonly amount: number;
  readonly tax: number;
}

/** What its tax was worked out with, as a call holds it. */
export interface ItemTerms {
  readonly tax_percent: string;
  readonly decimals: number;
  readonly currency: string;
}

export interface ItemRepository {
  add(item: ItemRow & ItemTerms): void;
  /** Takes it off its account, unpaid. */
  remove(removal: { readonly item_id: string; readonly at_utc: number; readonly user: string }): void;
  byId(id: string): ItemRow | null;
  /** Those of an account that are neither paid nor taken off, in the order they were added. */
  ofSession(sessionId: string): readonly ItemRow[];
  /** Those on its receipt, also where it was voided since. */
  ofSale(saleId: string): readonly (ItemRow & Pick<ItemTerms, "tax_percent">)[];
  /** Whether it is paid or was taken off. */
  isSettled(id: string): boolean;
  /** Goes to another account. */
  transfer(row: { readonly transfer_id: string; readonly item_id: string; readonly to_session: string }): void;
}

/** Of a row of `item`: the account it is on now. */
const ACCOUNT =
  "coalesce((SELECT to_session FROM item_transfer WHERE item_transfer.item_id = item.id ORDER BY item_transfer.id DESC LIMIT 1), item.session_id)";

/** Of a row of `item`: neither paid nor taken off. */
const UNSETTLED_ITEM = `NOT EXISTS (SELECT 1 FROM item_removal WHERE item_removal.item_id = item.id)
  AND NOT EXISTS (SELECT 1 FROM sale_item WHERE sale_item.item_id = item.id
    AND NOT EXISTS (SELECT 1 FROM reversal WHERE reversal.sale_id = sale_item.sale_id AND reversal.kind = 'void'))`;

const OWED_BY = `${ACCOUNT} = CAST(@id AS TEXT) AND ${UNSETTLED_ITEM}`;

/** The items an account, `@id`, owes of those it was given first. */
export const OWED_OWN_ITEMS = `FROM item WHERE session_id = CAST(@id AS TEXT) AND ${OWED_BY}`;

/** The items it owes of those that came to it from another account. */
export const OWED_COME_ITEMS = `FROM item WHERE item.id IN (SELECT item_id FROM item_transfer WHERE to_session = CAST(@id AS TEXT))
  AND session_id <> CAST(@id AS TEXT) AND ${OWED_BY}`;

const SELECT = `SELECT item.id, ${ACCOUNT} AS session_id, at_utc, user, name, quantity, amount, tax`;

export function createItemRepository(database: SqliteDatabase): ItemRepository {
  const add = database.prepare<[ItemRow & ItemTerms]>(`INSERT INTO item (id, session_id, at_utc, user, name, quantity, amount, tax,
    tax_percent, decimals, currency) VALUES (@id, @session_id, @at_utc, @user, @name, @quantity, @amount, @tax, @tax_percent, @decimals, @currency)`);
  const remove = database.prepare<[object]>("INSERT INTO item_removal (item_id, at_utc, user) VALUES (@item_id, @at_utc, @user)");
  const byId = database.prepare<[string], ItemRow>(`${SELECT} FROM item WHERE item.id = ?`);
  const ofSession = database.prepare<[{ id: string }], ItemRow>(
    `SELECT id, session_id, at_utc, user, name, quantity, amount, tax FROM (${SELECT}, item.seq ${OWED_OWN_ITEMS} UNION ALL ${SELECT}, item.seq ${OWED_COME_ITEMS}) ORDER BY seq`,
  );
  const ofSale = database.prepare<[string], ItemRow & Pick<ItemTerms, "tax_percent">>(
    `${SELECT}, tax_percent FROM item WHERE item.id IN (SELECT item_id FROM sale_item WHERE sale_id = ?) ORDER BY item.seq`,
  );
  const unsettled = database.prepare<[string]>(`SELECT 1 FROM item WHERE item.id = ? AND ${UNSETTLED_ITEM}`);
  const transfer = database.prepare<[object]>(
    "INSERT INTO item_transfer (transfer_id, item_id, to_session) VALUES (@transfer_id, @item_id, @to_session)",
  );
  return {
    add: (item) => void add.run(item),
    remove: (removal) => void remove.run(removal),
    byId: (id) => byId.get(id) ?? null,
    ofSession: (sessionId) => ofSession.all({ id: sessionId }),
    ofSale: (saleId) => ofSale.all(saleId),
    isSettled: (id) => unsettled.get(id) === undefined,
    transfer: (row) => void transfer.run(row),
  };
}
