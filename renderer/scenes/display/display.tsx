import { useEffect, useMemo, useState } from "react";
import { useStore } from "zustand";
import type { DisplayLanguage } from "../../../shared/i18n/display-words.ts";
import type { startDisplayConnection } from "../../client/display-connection.ts";
import { DisplayPage } from "../../components/display/display-page.tsx";
import { DisplaySpeechContext } from "../../components/display/two-tongues.tsx";
import { shopFormat } from "../../shop/shop-format.ts";

/** The customer display: it looks at what its till shows and does nothing. */
export function Display({ display }: { readonly display: ReturnType<typeof startDisplayConnection> }) {
  const { view, receivedMs, inContact } = useStore(display);
  const [chosen, setChosen] = useState<DisplayLanguage | null>(null);
  const kind = view?.screen.kind ?? null;
  // Once the customer has paid the next one may speak another language.
  const [before, setBefore] = useState(kind);
  if (kind !== before) {
    setBefore(kind);
    if (before === "paid") setChosen(null);
  }
  const shop = view?.shop;
  const speech = useMemo(
    () => (shop === undefined ? null : { shop: shop.language, format: shopFormat(shop, shop.language), tax: shop.tax }),
    [shop],
  );
  useEffect(() => {
    if (shop === undefined) return;
    document.documentElement.lang = shop.language;
    document.title = shop.name;
  }, [shop]);
  if (view === null || speech === null) return null;
  return (
    <DisplaySpeechContext value={{ ...speech, customer: chosen ?? speech.shop }}>
      <DisplayPage view={view} receivedMs={receivedMs} inContact={inContact} onLanguage={setChosen} />
    </DisplaySpeechContext>
  );
}
