import { RPCHandler } from "@orpc/server/message-port";
import type { Role } from "../../../shared/contract/role.ts";
import type { CoreRouter } from "./router.ts";

type Port = Parameters<RPCHandler<Record<never, never>>["upgrade"]>[0];

/**
 * Serves the contract over a MessagePort: the window that was handed the other end needs no token, whoever handed it over
 * says as whom it works.
 */
export function serveMessagePort(router: CoreRouter, port: Port & { start?: () => void }, role: Role): void {
  new RPCHandler(router).upgrade(port, { context: { role } });
  port.start?.();
}
