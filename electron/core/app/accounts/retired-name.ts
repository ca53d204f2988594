import { translator } from "../../../../shared/i18n/translate.ts";
import type { Core } from "../core.ts";

/** What a cabin is called that shop.json names no more. */
export function retiredName({ shop }: Pick<Core, "shop">, cabin: number): string {
  return translator(shop.file.shop.language)("accounts.ofRetired", { number: String(cabin).padStart(2, "0") });
}
