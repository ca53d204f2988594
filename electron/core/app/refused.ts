import type { Refusal } from "./refusal.ts";

/** A refusal found out in the middle of a stream, which has no value left to tell it with; the client hears the code it is. */
export class Refused extends Error {
  override readonly name = "Refused";
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super(refusal.code);
    this.refusal = refusal;
  }
}
