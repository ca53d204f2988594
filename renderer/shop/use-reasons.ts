import { useShop } from "./shop-context.tsx";

/** Those of a shop that has none of its own, in the order of their keys. */
const usual = {
  noCharge: ["reason.test", "reason.quality", "reason.wrongNumber", "reason.courtesy", "reason.staff"],
  disable: ["reason.cleaning", "reason.fault", "reason.reserved"],
} as const;

/** Why a call is not charged, or a cabin is out of use: the reasons offered, beside one in own words. */
export function useReasons(what: keyof typeof usual): readonly string[] {
  const { t, shop } = useShop();
  const own = what === "noCharge" ? shop.noChargeReasons : shop.disableReasons;
  return own.length > 0 ? own : usual[what].map((key) => t(key));
}
