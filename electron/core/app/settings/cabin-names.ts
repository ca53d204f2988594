import type { ShopFile } from "../../../../shared/contract/shop-file.ts";
import type { CabinRepository } from "../../store/cabin-repository.ts";
import type { SettingRepository } from "../../store/setting-repository.ts";
import { keptSetting } from "./kept-setting.ts";

/** Where the name of a cabin is kept among the settings. */
export function cabinNameKey(number: number): string {
  return `cabins.${number}.name`;
}

/** shop.json with the names that cabins were given on the screen. */
export function cabinNamesOver(file: ShopFile, settings: SettingRepository): ShopFile {
  const cabins = file.cabins.map((cabin) => {
    const kept = keptSetting(settings, cabinNameKey(cabin.number), cabin.name ?? null);
    return typeof kept?.value === "string" ? { ...cabin, name: kept.value } : cabin;
  });
  return { ...file, cabins };
}

/** Puts the cabins of the shop into the book. */
export function putCabins(cabins: CabinRepository, { cabins: inFile, shop }: ShopFile): void {
  cabins.putProfile(
    inFile.map(({ number, name, line, enabled }) => ({
      number,
      name: name ?? `${shop.language === "es" ? "CABINA" : "BOOTH"} ${String(number).padStart(2, "0")}`,
      lineUser: line.user,
      enabled,
    })),
  );
}
