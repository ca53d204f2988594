export type AlertAnswer = "block" | "dismiss" | "allow";

/** What can be done from a tile with one click. */
export interface TileActions {
  select(cabin: number): void;
  /** Opens its menu at a point of the window. */
  menu(cabin: number, x: number, y: number): void;
  open(cabin: number): void;
  enable(cabin: number): void;
  addDeposit(cabin: number): void;
  /** Takes the cashier to the till with this account. */
  charge(cabin: number): void;
  /** Says what is to be done about the alert of a cabin. */
  answerAlert(cabin: number, answer: AlertAnswer): void;
  /** Asks the switch whether the line answers. */
  testLine(cabin: number): void;
  /** Undoes the sale the cabin shows as paid. */
  undo(cabin: number): void;
}
