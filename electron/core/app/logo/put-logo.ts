import { createHash } from "node:crypto";
import type { LogoName } from "../../../../shared/contract/settings-contract.ts";
import { ok } from "../../../../shared/kernel/result.ts";
import { dotsOfGray } from "../../../../shared/receipt/dots-of-gray.ts";
import { LOGO_HEIGHT_DOTS_MAX, paperDots } from "../../../../shared/receipt/logo-limits.ts";
import type { Actor } from "../actor.ts";
import type { Core } from "../core.ts";
import { runOnce } from "../operation.ts";
import { type Outcome, refuse } from "../refusal.ts";
import { changeSetting } from "../settings/change-setting.ts";
import { grayOfPng } from "./gray-of-png.ts";
import { keepLogo, LOGO_KEY, type Logo, logoInForce, papers } from "./kept-logo.ts";

/** Puts a PNG, in base64, at the top of the receipts from now on, in the dots of each paper. */
export function putLogo(
  core: Core,
  actor: Actor,
  { operationId, png }: { readonly operationId: string; readonly png: string },
): Outcome<LogoName> {
  const file = Buffer.from(png, "base64");
  const logo = logoOfPng(file);
  if (!logo.ok) return logo;
  const request = { sha256: createHash("sha256").update(file).digest("hex") };
  return change(core, actor, { operationId, kind: "settings.putLogo", request, after: () => keepLogo(core.store.settings, logo.value) });
}

/** Receipts begin with the shop's name again. */
export function removeLogo(core: Core, actor: Actor, { operationId }: { readonly operationId: string }): Outcome<LogoName> {
  return change(core, actor, { operationId, kind: "settings.removeLogo", request: {}, after: () => null });
}

interface Change {
  readonly operationId: string;
  readonly kind: string;
  readonly request: object;
  /** In the transaction: the name of the logo, or null. */
  readonly after: () => string | null;
}

function change(core: Core, actor: Actor, { operationId, kind, request, after }: Change): Outcome<LogoName> {
  const done = runOnce(core, { id: operationId, kind, request }, () => {
    const [before, logo] = [logoInForce(core.store.settings), after()];
    if (before !== logo) changeSetting(core, actor, { key: LOGO_KEY, before, after: logo, shopFile: null, operationId });
    return ok({ logo });
  });
  if (done.ok) core.feed.shopChanged();
  return done;
}

function logoOfPng(file: Buffer): Outcome<Logo> {
  const gray = grayOfPng(file);
  if (!gray.ok) return refuse("request/invalid", { field: "png", reason: `logo/${gray.error.fault}`, ...gray.error.size });
  const dots = papers.map((columns) => dotsOfGray(gray.value, { width: paperDots(columns), height: LOGO_HEIGHT_DOTS_MAX }));
  const [narrow, middle, wide] = dots;
  if (narrow == null || middle == null || wide == null) return refuse("request/invalid", { field: "png", reason: "logo/blank" });
  return ok({ 32: narrow, 42: middle, 48: wide });
}
