import type { ImportInspection, ImportSettings } from "../../../../../shared/contract/rates-view.ts";
import { ok } from "../../../../../shared/kernel/result.ts";
import type { DeckSide } from "../../../../../shared/rating/rate-deck.ts";
import type { Core } from "../../core.ts";
import { type Outcome, refuse } from "../../refusal.ts";
import type { OpenImport } from "./import-desk.ts";

/** A file is announced, then comes in pieces. */
export async function openImport(
  core: Core,
  what: { readonly side: DeckSide; readonly fileName: string; readonly bytes: number },
): Promise<{ id: string }> {
  const { id } = await core.rateWork.imports.open({ id: core.newId(), ...what });
  return { id };
}

export async function appendToImport(
  core: Core,
  { id, base64 }: { readonly id: string; readonly base64: string },
): Promise<Outcome<{ received: number }>> {
  const item = core.rateWork.imports.get(id);
  if (item === null) return refuse("request/not-found");
  const taken = await core.rateWork.imports.append(item, Buffer.from(base64, "base64"));
  return taken ? ok({ received: item.received }) : refuse("request/invalid", { bytes: item.bytes });
}

/** How the file would be read, with its first rows. */
export async function inspectImport(
  core: Core,
  { id, settings }: { readonly id: string; readonly settings?: ImportSettings | undefined },
): Promise<Outcome<ImportInspection>> {
  const item = wholeImport(core, id);
  if (!item.ok) return item;
  const { file, side, fileName } = item.value;
  const seen = await core.deckDesk.run("inspectImport", { file, side, settings, currencyDecimal: core.shop.currency.decimal });
  return seen.ok ? ok({ ...seen.value, id, fileName }) : refuse("rates/bad-file", { ...seen.error });
}

/** An import all of whose bytes are there. */
export function wholeImport(core: Core, id: string): Outcome<OpenImport> {
  const item = core.rateWork.imports.get(id);
  if (item === null) return refuse("request/not-found");
  return item.received === item.bytes ? ok(item) : refuse("rates/import-not-read", { received: item.received, bytes: item.bytes });
}

export async function closeImport(core: Core, id: string): Promise<Record<string, never>> {
  await core.rateWork.imports.close(id);
  return {};
}
