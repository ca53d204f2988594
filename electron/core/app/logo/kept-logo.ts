import { createHash } from "node:crypto";
import type { DotPicture } from "../../../../shared/receipt/dot-picture.ts";
import type { SettingRepository } from "../../store/setting-repository.ts";
import { keptSetting } from "../settings/kept-setting.ts";

/** The setting that names the logo; shop.json has no such place. */
export const LOGO_KEY = "receipt.logo";

/** The columns of every paper there is. */
export const papers = [32, 42, 48] as const;

/** The dots of a logo for each of them. */
export type Logo = Readonly<Record<(typeof papers)[number], DotPicture>>;

/** The name of the logo the shop has now; null where it has none. */
export function logoInForce(settings: SettingRepository): string | null {
  const value = keptSetting(settings, LOGO_KEY, null)?.value;
  return typeof value === "string" ? value : null;
}

/** Keeps the dots and answers their name. They stay when the shop has another logo: papers that were made with them name them. */
export function keepLogo(settings: SettingRepository, logo: Logo): string {
  const kept = papers.map((columns) => {
    const { width, height, bits } = logo[columns];
    return [columns, { width, height, bits: Buffer.from(bits).toString("base64") }];
  });
  const text = JSON.stringify(Object.fromEntries(kept));
  const name = createHash("sha256").update(text).digest("hex");
  settings.set(rowOf(name), text);
  return name;
}

/** The dots of a logo for paper of so many columns; null for a name nobody gave. */
export function logoDots(settings: SettingRepository, name: string, columns: number): DotPicture | null {
  const text = settings.get(rowOf(name));
  if (text === null) return null;
  const kept = JSON.parse(text) as Record<number, { readonly width: number; readonly height: number; readonly bits: string }>;
  const dots = kept[columns];
  return dots === undefined ? null : { ...dots, bits: Buffer.from(dots.bits, "base64") };
}

/** Where the setting table has them: by the SHA-256 of what stands there. The verifier knows this name. */
function rowOf(name: string): string {
  return `logo:${name}`;
}
