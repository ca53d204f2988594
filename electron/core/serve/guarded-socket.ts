import { WebSocket } from "ws";
import { messageFault } from "./message-fault.ts";
import { UNREAD_BYTES_MAX, UNREAD_TOGETHER_MAX } from "./unread-bytes.ts";

type Socket = Pick<WebSocket, "addEventListener" | "send">;

export interface SocketGuard {
  /** All sockets of the door. */
  readonly all: ReadonlySet<WebSocket>;
  /** One of them was ended, and why. */
  ended(ws: WebSocket, reason: string): void;
}

/** Ended at once: what waited for them is given up, as soon as the system has closed them. */
const cutOffs = new WeakSet<WebSocket>();

/**
 * The socket as oRPC sees it. What is no message of the protocol closes it instead of coming in. What goes out is awaited until the system
 * has taken it, so that a stream goes as fast as its window reads; a window for which too much waits is cut off, and asks anew when it is back.
 */
export function guardedSocket(ws: WebSocket, guard: SocketGuard): Socket {
  return {
    addEventListener: (type, listener) =>
      ws.addEventListener(type, (event) => {
        if ("data" in event && !isTaken(ws, event.data, guard)) return;
        if (typeof listener === "function") listener(event);
        else listener.handleEvent(event);
      }),
    send: (data: Parameters<WebSocket["send"]>[0]) => {
      // One that reads holds nothing, and costs no look at the others.
      if (ws.readyState !== WebSocket.CLOSED && ws.bufferedAmount > 0) cutOffUnread(ws, guard);
      // One that is closed takes nothing and says so, which is as good: whoever waits goes on and sees it closed.
      return new Promise<void>((resolve) => ws.send(data, () => resolve()));
    },
  };
}

function cutOffUnread(ws: WebSocket, { all, ended }: SocketGuard): void {
  const cutOff = (one: WebSocket, reason: string) => {
    if (cutOffs.has(one)) return;
    cutOffs.add(one);
    ended(one, reason);
    one.terminate();
  };
  if (ws.bufferedAmount > UNREAD_BYTES_MAX) {
    cutOff(ws, "unread");
    return;
  }
  let sum = 0;
  let most = ws;
  for (const one of all) {
    if (cutOffs.has(one)) continue;
    sum += one.bufferedAmount;
    if (one.bufferedAmount > most.bufferedAmount) most = one;
  }
  if (sum > UNREAD_TOGETHER_MAX) cutOff(most, "unread, of all together");
}

function isTaken(ws: WebSocket, data: unknown, { ended }: SocketGuard): boolean {
  // What was sent before the sender heard that it is refused.
  if (ws.readyState !== WebSocket.OPEN) return false;
  const fault = messageFault(data);
  if (fault === null) return true;
  ended(ws, `no message of the protocol (${fault})`);
  ws.close(fault, "request/invalid");
  return false;
}
