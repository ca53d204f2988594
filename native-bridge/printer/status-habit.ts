import type { Duplex } from "node:stream";
import type { PrinterFault } from "../../shared/receipt/printer-fault.ts";
import { faultOfStatus, isPaperLow, isStatusAnswer, STATUS_KINDS, STATUS_REQUEST } from "./printer-status.ts";

/** How long the three answers may take. Nine bytes out and three back are 100 ms at 1200 baud, and 12 ms at 9600. */
const STATUS_MS = 300;

/**
 * Whether a printer says how it is. Many do not, and are found out by the first question: they are asked no more, so that
 * the wait is paid once and not by every ticket. A job that fails makes it worth asking again.
 */
export class StatusHabit {
  #isMute = false;
  #isPaperLow = false;

  /** What it last said of its roll. */
  get isPaperLow(): boolean {
    return this.#isPaperLow;
  }

  /** What hinders the printer at the other end of this open connection. Null: nothing, or it does not tell. */
  async faultOver(line: Duplex): Promise<PrinterFault | null> {
    if (this.#isMute) return null;
    const answers = await answersOver(line);
    this.#isMute = answers === null;
    this.#isPaperLow = answers !== null && isPaperLow(answers);
    return answers === null ? null : faultOfStatus(answers);
  }

  forget(): void {
    this.#isMute = false;
  }
}

function answersOver(line: Duplex): Promise<readonly number[] | null> {
  const { promise, resolve } = Promise.withResolvers<readonly number[] | null>();
  const answers: number[] = [];
  const take = (chunk: Buffer) => {
    answers.push(...chunk.filter(isStatusAnswer));
    if (answers.length >= STATUS_KINDS.length) resolve(answers);
  };
  const giveUp = () => resolve(null);
  const timer = setTimeout(giveUp, STATUS_MS);
  line.on("data", take).once("close", giveUp).once("end", giveUp);
  line.write(STATUS_REQUEST);
  return promise.finally(() => {
    clearTimeout(timer);
    line.off("data", take).off("close", giveUp).off("end", giveUp);
    line.resume(); // What comes late is read and dropped.
  });
}
