import type { Duplex } from "node:stream";
import type { PrinterFault } from "../../shared/receipt/printer-fault.ts";
import type { JobDeadline } from "./job-deadline.ts";
import { faultOfStatus, isPaperLow, isStatusAnswer, STATUS_KINDS, STATUS_REQUEST } from "./printer-status.ts";

/** How long the three answers may take. Nine bytes out and three back are 100 ms at 1200 baud, and 12 ms at 9600. */
const STATUS_MS = 300;
/** One that is known to answer may be busy with the drawer, or still have the connection of the ticket before. */
const KNOWN_STATUS_MS = 2_000;

/**
 * Whether a printer says how it is. Many do not, and are found out by the first question: they are asked no more, so that
 * the wait is paid once and not by every ticket. A job that fails makes it worth asking again. One that has answered and is silent
 * now is switched off, or serves somebody else: a line takes bytes all the same, and nobody prints them.
 */
export class StatusHabit {
  #isMute = false;
  #hasAnswered = false;
  #isMuteBehind = false;
  #isPaperLow = false;

  /** What it last said of its roll. */
  get isPaperLow(): boolean {
    return this.#isPaperLow;
  }

  get isMute(): boolean {
    return this.#isMute;
  }

  /** What hinders the printer at the other end of this open connection. Null: nothing, or it does not tell. */
  async faultOver(line: Duplex): Promise<PrinterFault | null> {
    if (this.#isMute) return null;
    const answers = await answersOver(line, this.#hasAnswered ? KNOWN_STATUS_MS : STATUS_MS);
    if (typeof answers !== "string") return this.#faultOf(answers);
    if (answers === "nothing" && this.#hasAnswered) return "printer/timeout";
    this.#isMute = !this.#hasAnswered;
    return null;
  }

  /**
   * The same behind a paper. One that says nothing there may have stopped within it: it has until the deadline, and then only a
   * person can tell. Who does so again prints before it answers: that wait is paid once, too.
   */
  async faultBehind(line: Duplex, deadline: JobDeadline): Promise<PrinterFault | null> {
    if (this.#isMute) return null;
    const wasMuteBehind = this.#isMuteBehind;
    const answers = await answersOver(line, wasMuteBehind ? STATUS_MS : Math.max(STATUS_MS, deadline.leftMs));
    this.#isMuteBehind = answers === "nothing";
    if (typeof answers !== "string") return this.#faultOf(answers);
    if (answers === "gone") return "printer/reset";
    return answers === "nothing" && !wasMuteBehind ? "printer/timeout" : null;
  }

  forget(): void {
    this.#isMute = false;
  }

  #faultOf(answers: readonly number[]): PrinterFault | null {
    this.#hasAnswered = true;
    this.#isPaperLow = isPaperLow(answers);
    return faultOfStatus(answers);
  }
}

/** Its three statuses; else it said nothing of use in time, ended its side in order, or is gone. */
type Answers = readonly number[] | "nothing" | "ended" | "gone";

async function answersOver(line: Duplex, withinMs: number): Promise<Answers> {
  if (line.destroyed) return "gone";
  if (line.readableEnded) return "ended";
  const { promise, resolve } = Promise.withResolvers<Answers>();
  const answers: number[] = [];
  const take = (chunk: Buffer) => {
    answers.push(...chunk.filter(isStatusAnswer));
    if (answers.length >= STATUS_KINDS.length) resolve(answers);
  };
  const onEnd = () => resolve("ended");
  const onClose = () => resolve("gone");
  const timer = setTimeout(() => resolve("nothing"), withinMs);
  line.on("data", take).once("end", onEnd).once("close", onClose);
  line.write(STATUS_REQUEST);
  return promise.finally(() => {
    clearTimeout(timer);
    line.off("data", take).off("end", onEnd).off("close", onClose);
    line.resume(); // What comes late is read and dropped.
  });
}
