import { RPCHandler } from "@orpc/server/message-port";
import type { Actor } from "../app/actor.ts";
import type { CoreRouter } from "./router.ts";

type Port = Parameters<RPCHandler<Record<never, never>>["upgrade"]>[0];

/**
 * Serves the contract over a MessagePort: the window that was handed the other end needs no token. It works as the house, or from a
 * sign-in on it to the next sign-out as that person.
 */
export function serveMessagePort(router: CoreRouter, port: Port & { start?: () => void }, house: Actor): void {
  new RPCHandler(router).upgrade(port, { context: { caller: { house, ownerKey: false, token: null } } });
  port.start?.();
}

/** The port of a customer display: it has what its till shows, and nothing else. */
export function serveDisplayPort(router: CoreRouter, port: Port & { start?: () => void }, house: Actor): void {
  const caller = { house, ownerKey: false, token: null, display: house.terminal };
  new RPCHandler(router).upgrade(port, { context: { caller } });
  port.start?.();
}
