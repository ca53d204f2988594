import type { Logger } from "../../../node-kit/logger.ts";
import { profileOfShopFile } from "../../shop/profile-of-shop-file.ts";
import type { SettingRepository } from "../../store/setting-repository.ts";
import type { ShopProfile } from "../shop-profile.ts";
import { cabinNamesOver } from "./cabin-names.ts";
import { fileWith, keptSettings, type WantedSetting } from "./file-with-settings.ts";

/** The shop as it is now: shop.json with what was set on the screen over it. */
export interface ShopInForce {
  /** Always the present one, whoever holds it and since when. What is taken out of it stays as it was. */
  readonly shop: ShopProfile;
  /** shop.json alone, as the core started with it. */
  readonly base: ShopProfile;
  /** Reads the settings of the book anew. */
  takeUp(): void;
  /** The shop with one setting as wanted; null where it would be no shop any more. */
  withSetting(wanted: WantedSetting): ShopProfile | null;
}

export function createShopInForce(base: ShopProfile, settings: SettingRepository, log: Logger): ShopInForce {
  let present = base;
  const profileWith = (wanted: readonly WantedSetting[]): ShopProfile | null => {
    const file = fileWith(base.file, wanted);
    if (file === null) return null;
    const profile = profileOfShopFile(cabinNamesOver(file, settings));
    return profile.ok ? profile.value : null;
  };
  const takeUp = () => {
    present = base;
    const taken: WantedSetting[] = [];
    for (const wanted of keptSettings(settings, base.file)) {
      if (profileWith([...taken, wanted]) !== null) taken.push(wanted);
      else log.warn({ setting: wanted.key }, "a setting does not fit shop.json any more; what the file says holds");
    }
    present = profileWith(taken) ?? base;
  };
  takeUp();
  return {
    base,
    shop: liveView(() => present),
    takeUp,
    withSetting: (wanted) => {
      const others = keptSettings(settings, base.file).filter(({ key }) => key !== wanted.key);
      return profileWith([...others, wanted]);
    },
  };
}

/** An object whose every property is that of the present shop. */
function liveView(present: () => ShopProfile): ShopProfile {
  const names = Object.keys(present()) as (keyof ShopProfile)[];
  const properties = names.map((name) => [name, { enumerable: true, get: () => present()[name] }] as const);
  return Object.defineProperties({}, Object.fromEntries(properties)) as ShopProfile;
}
