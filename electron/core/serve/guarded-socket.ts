import { WebSocket } from "ws";
import { messageFault } from "./message-fault.ts";
import { UNREAD_BYTES_MAX } from "./unread-bytes.ts";

type Socket = Pick<WebSocket, "addEventListener" | "send">;

/**
 * The socket as oRPC sees it. What is no message of the protocol closes it instead of coming in. What goes out is awaited until the system
 * has taken it, so that a stream goes as fast as its window reads; a window for which too much waits is cut off, and asks anew when it is back.
 */
export function guardedSocket(ws: WebSocket): Socket {
  return {
    addEventListener: (type, listener) =>
      ws.addEventListener(type, (event) => {
        if ("data" in event && !isTaken(ws, event.data)) return;
        if (typeof listener === "function") listener(event);
        else listener.handleEvent(event);
      }),
    send: (data: Parameters<WebSocket["send"]>[0]) => {
      if (ws.bufferedAmount > UNREAD_BYTES_MAX) ws.terminate();
      // One that is closed takes nothing and says so, which is as good: whoever waits goes on and sees it closed.
      return new Promise<void>((resolve) => ws.send(data, () => resolve()));
    },
  };
}

function isTaken(ws: WebSocket, data: unknown): boolean {
  // What was sent before the sender heard that it is refused.
  if (ws.readyState !== WebSocket.OPEN) return false;
  const fault = messageFault(data);
  if (fault !== null) ws.close(fault, "request/invalid");
  return fault === null;
}
