import type { Translate } from "../../../shared/i18n/translate.ts";

/** Where a version came from: the name of a file without its folder, or what the core notes where it was none. */
export function versionSource(source: string, t: Translate): string {
  if (source === "edit") return t("rates.versions.byHand");
  const restored = /^restore (\d+)$/.exec(source)?.[1];
  return restored === undefined ? (source.split(/[\\/]/).at(-1) ?? source) : t("rates.versions.again", { version: restored });
}
