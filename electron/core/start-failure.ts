/** Why the core does not start, in words for the person at the machine. */
export class StartFailure extends Error {
  override readonly name = "StartFailure";
}
