import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import { RPCHandler } from "@orpc/server/ws";
import { type WebSocket, WebSocketServer } from "ws";
import type { Language } from "../../../shared/i18n/translate.ts";
import type { Caller } from "../app/people/caller.ts";
import { tokenOfRequest } from "./bearer-token.ts";
import { type DoorLog, peerText } from "./door-log.ts";
import { guardedSocket } from "./guarded-socket.ts";
import { isLocalOrigin } from "./local-origin.ts";
import { MESSAGE_BYTES_MAX } from "./message-bytes.ts";
import { pathOfRequest } from "./path-of-request.ts";
import { refuseRaw } from "./refuse-raw.ts";
import type { CoreRouter } from "./router.ts";

export interface SocketDoor {
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  close(): void;
}

/** The whole contract over one WebSocket at /api/live, for whoever has a token and comes from the own page. */
export function createSocketDoor(
  router: CoreRouter,
  options: { callerOf(token: string | null): Caller | null; port(): number; language: Language; doorLog: DoorLog },
): SocketDoor {
  const { language, doorLog } = options;
  const peers = new WeakMap<WebSocket, string>();
  const ended = (ws: WebSocket, reason: string) => doorLog.ended(peers.get(ws) ?? "?", reason);
  const handler = new RPCHandler(router);
  const server = new WebSocketServer({
    noServer: true,
    maxPayload: MESSAGE_BYTES_MAX,
    // The token's own protocol is never sent back: it would end up in logs.
    handleProtocols: (protocols) => (protocols.has("timbre") ? "timbre" : false),
  });
  return {
    upgrade: (request, socket, head) => {
      // Node leaves the socket to whoever hears of an upgrade: one that is reset before its answer must not end the core.
      socket.on("error", () => socket.destroy());
      if (pathOfRequest(request) !== "/api/live") return refuseRaw(socket, "request/not-found", language);
      if (!isLocalOrigin(request, options.port())) return refuseRaw(socket, "auth/forbidden", language);
      const caller = options.callerOf(tokenOfRequest(request));
      if (caller === null) return refuseRaw(socket, "auth/missing-token", language);
      server.handleUpgrade(request, socket, head, (ws) => {
        peers.set(ws, peerText(request.socket));
        ws.on("error", (fault: NodeJS.ErrnoException) => {
          // Whoever went away has done nothing wrong.
          if (fault.code?.startsWith("WS_ERR_")) ended(ws, fault.code);
          ws.terminate();
        });
        void handler.upgrade(guardedSocket(ws, { all: server.clients, ended }), { context: { caller } });
      });
    },
    close: () => {
      for (const client of server.clients) client.terminate();
      server.close();
    },
  };
}
