import { createContext, type ReactNode, useContext, useMemo } from "react";
import type { ShopView } from "../../shared/contract/shop-view.ts";
import { type Language, type Translate, translator } from "../../shared/i18n/translate.ts";
import { type ShopFormat, shopFormat } from "./shop-format.ts";

interface ShopContext {
  readonly shop: ShopView;
  readonly t: Translate;
  readonly format: ShopFormat;
  readonly language: Language;
}

const Context = createContext<ShopContext | null>(null);

interface ShopProviderProps {
  readonly shop: ShopView;
  readonly language: Language;
  readonly children: ReactNode;
}

/** The shop's words and the shop's way to write money and time, whatever the computer is set to. */
export function ShopProvider({ shop, language, children }: ShopProviderProps) {
  const value = useMemo(() => ({ shop, language, t: translator(language), format: shopFormat(shop, language) }), [shop, language]);
  return <Context value={value}>{children}</Context>;
}

export function useShop(): ShopContext {
  const context = useContext(Context);
  if (context === null) throw new Error("useShop outside of ShopProvider");
  return context;
}
