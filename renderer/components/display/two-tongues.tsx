import { createContext, useContext } from "react";
import type { ShopView } from "../../../shared/contract/shop-view.ts";
import { type DisplayLanguage, type DisplayWords, displayWords } from "../../../shared/i18n/display-words.ts";
import type { ShopFormat } from "../../shop/shop-format.ts";
import styles from "./display.module.css";

export interface DisplaySpeech {
  /** The shop's own language, always there. */
  readonly shop: DisplayLanguage;
  /** What the customer tapped beside it. */
  readonly customer: DisplayLanguage;
  readonly format: ShopFormat;
  /** The shop's; null where it charges none. */
  readonly tax: ShopView["tax"];
}

export const DisplaySpeechContext = createContext<DisplaySpeech | null>(null);

export function useDisplaySpeech(): DisplaySpeech {
  const speech = useContext(DisplaySpeechContext);
  if (speech === null) throw new Error("useDisplaySpeech outside of its provider");
  return speech;
}

/** A word in the language of the shop and, below it, in the customer's where that is another. */
export function TwoTongues({ word }: { readonly word: keyof DisplayWords }) {
  const { shop, customer } = useDisplaySpeech();
  const [own, theirs] = [displayWords[shop][word], displayWords[customer][word]];
  return (
    <span className={styles.words}>
      <span lang={shop}>{own}</span>
      {customer === shop || own === theirs ? null : <small lang={customer}>{theirs}</small>}
    </span>
  );
}
