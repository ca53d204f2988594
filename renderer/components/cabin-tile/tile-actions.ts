/** What can be done from a tile with one click. */
export interface TileActions {
  select(cabin: number): void;
  open(cabin: number): void;
  enable(cabin: number): void;
  addDeposit(cabin: number): void;
  /** Takes the cashier to the till with this account. */
  charge(cabin: number): void;
  /** Undoes the sale the cabin shows as paid. */
  undo(cabin: number): void;
}
