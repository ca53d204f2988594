import { readFileSync } from "node:fs";
import { join } from "node:path";
import { lineUserOf } from "../../../../shared/cabin/port-line.ts";
import type { SetupGateway } from "../../../../shared/contract/setup-view.ts";
import { ok } from "../../../../shared/kernel/result.ts";
import { secretFileOf } from "../../shop/shop-secrets.ts";
import type { Core } from "../core.ts";
import { type Outcome, refuse } from "../refusal.ts";

/** What is typed into the gateway, port by port. Only while the shop is being set up are secrets told. */
export function gatewaySettings({ setup, shop }: Core): Outcome<SetupGateway> {
  const { cabins } = setup.notes().answers;
  if (!setup.isOpen() || cabins === undefined) return refuse("setup/closed");
  const lines = Array.from({ length: cabins.count }, (_, index) => {
    const user = lineUserOf(index + 1);
    return { port: index + 1, user, secret: readFileSync(join(setup.dataDir, secretFileOf(`line-${user}`)), "utf8").trim() };
  });
  return ok({ server: cabins.bind, port: shop.file.sip.port, lines });
}
