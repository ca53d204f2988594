import type { CallEngine, SpoolRecord } from "../../../shared/ports/call-engine.ts";

/** What the switch's records say of one call. */
export interface CallWitness {
  /** Where in the spool reading must begin again to see all of it. */
  readonly firstByte: number;
  /** As it went to the carrier; null where nothing did. */
  readonly dialled: string | null;
  readonly answer: { readonly leg: string; readonly atUs: number } | null;
  readonly hangup: { readonly atUs: number; readonly cause: number } | null;
  readonly cabinAnswered: boolean;
  /** The cabin's leg was answered when the phone was lifted, before anything was dialled: it says nothing about the call. */
  readonly lifted: boolean;
  readonly dialStatus: string | null;
  readonly cause: number | null;
  readonly closed: boolean;
}

/** Reads the switch's spool on from where the book has got to, and keeps what it says of calls that are not closed. */
export interface SpoolReader {
  /** Takes in what is new; returns the calls it was about. */
  read(): ReadonlySet<string>;
  witness(switchCallId: string): CallWitness | null;
  forget(switchCallId: string): void;
  witnessed(): readonly string[];
  /**
   * The byte to go on from after a restart: nothing before it is needed once the calls of `closing` are in the book. Stored in
   * the transaction that closes them, so a record is never lost and never charged twice.
   */
  cursorAfter(closing: ReadonlySet<string>): number;
}

export function createSpoolReader(engine: CallEngine, startByte: number): SpoolReader {
  const witnesses = new Map<string, CallWitness>();
  let nextByte = startByte;
  return {
    read: () => {
      const touched = new Set<string>();
      // The switch's adapter may hand out a long spool in parts: half of a call's records would be half of its evidence.
      for (let chunk = engine.readSpool(nextByte); chunk.nextByte !== nextByte; chunk = engine.readSpool(nextByte)) {
        for (const record of chunk.records) {
          witnesses.set(record.switchCallId, told(witnesses.get(record.switchCallId) ?? unknown(nextByte), record));
          touched.add(record.switchCallId);
        }
        nextByte = chunk.nextByte;
      }
      return touched;
    },
    witness: (switchCallId) => witnesses.get(switchCallId) ?? null,
    forget: (switchCallId) => void witnesses.delete(switchCallId),
    witnessed: () => [...witnesses.keys()],
    cursorAfter: (closing) => {
      let oldest = nextByte;
      for (const [switchCallId, witness] of witnesses) if (!closing.has(switchCallId)) oldest = Math.min(oldest, witness.firstByte);
      return oldest;
    },
  };
}

function unknown(firstByte: number): CallWitness {
  return {
    ...{ firstByte, dialled: null, answer: null, hangup: null, cabinAnswered: false, lifted: false },
    ...{ dialStatus: null, cause: null, closed: false },
  };
}

/** The answered leg is the one that bills; of two trunks tried, only one answers. */
function told(witness: CallWitness, record: SpoolRecord): CallWitness {
  switch (record.kind) {
    case "dialled":
      return { ...witness, dialled: record.dialled };
    case "answer":
      return witness.answer === null ? { ...witness, answer: { leg: record.leg, atUs: record.atUs } } : witness;
    case "hangup":
      return witness.answer?.leg === record.leg ? { ...witness, hangup: { atUs: record.atUs, cause: record.cause } } : witness;
    case "cabin-answer":
      return { ...witness, cabinAnswered: true, lifted: witness.dialled === null };
    case "verdict-end":
      return { ...witness, dialStatus: record.dialStatus, cause: record.cause };
    case "closed":
      return { ...witness, closed: true };
    default:
      return witness;
  }
}
