/** A rule of the book that does not hold, and the row that breaks it. */
export interface VerifyFailure {
  readonly check: string;
  readonly detail: string;
}
