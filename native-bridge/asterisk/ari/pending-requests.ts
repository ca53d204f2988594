import { SwitchFault } from "../process/switch-fault.ts";
import { type AriReply, type AriRequest, ariDeadlineMs } from "./ari-request.ts";

interface Pending {
  readonly request: AriRequest;
  readonly timer: NodeJS.Timeout;
  resolve(reply: AriReply): void;
  reject(fault: SwitchFault): void;
}

/** Requests that wait for their reply: each has a deadline, and all fail at once when the switch is gone. */
export class PendingRequests {
  readonly #pending = new Map<string, Pending>();
  #last = 0;

  add(request: AriRequest): { readonly id: string; readonly reply: Promise<AriReply> } {
    this.#last += 1;
    const id = String(this.#last);
    const reply = new Promise<AriReply>((resolve, reject) => {
      const timer = setTimeout(() => this.#fail(id, "switch/no-answer", `no answer in ${ariDeadlineMs} ms`), ariDeadlineMs);
      this.#pending.set(id, { request, timer, resolve, reject });
    });
    return { id, reply };
  }

  settle(id: string, reply: AriReply): void {
    const pending = this.#take(id);
    pending?.resolve(reply);
  }

  failAll(reason: string): void {
    for (const id of [...this.#pending.keys()]) this.#fail(id, "switch/down", reason);
  }

  #fail(id: string, code: "switch/down" | "switch/no-answer", reason: string): void {
    const pending = this.#take(id);
    pending?.reject(new SwitchFault(code, `${pending.request.method} ${pending.request.path}: ${reason}`));
  }

  #take(id: string): Pending | undefined {
    const pending = this.#pending.get(id);
    if (pending === undefined) return undefined;
    clearTimeout(pending.timer);
    this.#pending.delete(id);
    return pending;
  }
}
