import type { LogoView } from "../../../../shared/contract/settings-contract.ts";
import { ok } from "../../../../shared/kernel/result.ts";
import type { Core } from "../core.ts";
import { columnsOfShop } from "../paper/columns-of-shop.ts";
import { type Outcome, refuse } from "../refusal.ts";
import { logoDots } from "./kept-logo.ts";

/** A logo as the shop's paper shows it: that of now, or of a paper made before. */
export function logoView(core: Core, name: string): Outcome<LogoView> {
  const dots = logoDots(core.store.settings, name, columnsOfShop(core));
  if (dots === null) return refuse("request/not-found");
  return ok({ width: dots.width, height: dots.height, bits: Buffer.from(dots.bits).toString("base64") });
}
