import { useEffect } from "react";
import { useCore, usePanel } from "../client/core-context.tsx";
import { usePrepaid } from "../client/use-prepaid.ts";
import { useQuoteSearch } from "../client/use-quote-search.ts";
import { QuoteBox } from "../components/quote-box/quote-box.tsx";
import { useShop } from "../shop/shop-context.tsx";
import styles from "./app.module.css";

/** F2 anywhere: to the scene's own question where it has one, else to a box over its right side. */
export function QuoteOverlay() {
  const { panel } = useCore();
  const open = usePanel((state) => state.quoteOpen);
  useEffect(() => {
    const keys = (event: KeyboardEvent) => {
      if (event.key !== "F2" || event.defaultPrevented || isModalOpen()) return;
      event.preventDefault();
      if (!focusQuestion()) panel.setState({ quoteOpen: true });
    };
    window.addEventListener("keydown", keys);
    return () => window.removeEventListener("keydown", keys);
  }, [panel]);
  return open ? <OpenBox onClose={() => panel.setState({ quoteOpen: false })} /> : null;
}

function OpenBox({ onClose }: { readonly onClose: () => void }) {
  const { t } = useShop();
  const search = useQuoteSearch();
  const prepaid = usePrepaid();
  useEffect(() => {
    const before = document.activeElement;
    focusQuestion();
    return () => {
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  return (
    <aside className={styles.quoteOverlay} aria-label={t("quoteBox.title")}>
      <QuoteBox model={{ ...search, prepaid }} onClose={onClose} />
    </aside>
  );
}

/** A dialog has a question of its own; what lies behind it is out of reach. */
function isModalOpen(): boolean {
  return document.querySelector('[aria-modal="true"]') !== null;
}

function focusQuestion(): boolean {
  const field = document.querySelector<HTMLInputElement>("[data-quote]");
  field?.focus();
  field?.select();
  return field !== null;
}
