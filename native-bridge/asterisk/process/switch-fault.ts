/** A fault of the switch or of the way to it. `mendable` faults may go away by waiting; the others need a person. */
export class SwitchFault extends Error {
  readonly code: SwitchFaultCode;

  constructor(code: SwitchFaultCode, message: string) {
    super(`${message} [${code}]`);
    this.name = "SwitchFault";
    this.code = code;
  }
}

export type SwitchFaultCode =
  | "switch/down"
  | "switch/no-answer"
  | "switch/protocol"
  | "switch/modules-missing"
  | "switch/port-taken"
  | "switch/path-too-long"
  | "switch/already-used"
  | "switch/will-not-start";
