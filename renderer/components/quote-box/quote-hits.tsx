import type { QuoteHit } from "../../../shared/contract/rates-view.ts";
import { useShop } from "../../shop/shop-context.tsx";
import { Flag } from "../flag/flag.tsx";
import { markedDigits } from "./marked-digits.ts";
import styles from "./quote-box.module.css";
import type { QuoteModel } from "./quote-model.ts";

/** What the question may mean, best first. */
export function QuoteHits({ model, listId }: { readonly model: QuoteModel; readonly listId: string }) {
  const { t } = useShop();
  return (
    <div className={styles.hits} role="listbox" id={listId} aria-label={t("quoteBox.hits")}>
      {(model.hits ?? []).map((hit, place) => (
        // biome-ignore lint/a11y/useFocusableInteractive: the input keeps the focus and points here (aria-activedescendant).
        // biome-ignore lint/a11y/useKeyWithClickEvents: the arrows of the input choose.
        <div
          key={`${hit.prefix} ${hit.destination}`}
          id={`${listId}-${place}`}
          role="option"
          aria-selected={place === model.chosen}
          className={styles.hit}
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => model.onChoose(place)}
        >
          <HitText hit={hit} />
        </div>
      ))}
    </div>
  );
}

function HitText({ hit }: { readonly hit: QuoteHit }) {
  const { t, format, shop } = useShop();
  const { marked, rest } = markedDigits(hit, shop.dialPlan);
  return (
    <>
      <Flag flag={hit.country?.toLowerCase() ?? null} width={22} />
      <span className={styles.where}>
        {hit.destination}{" "}
        <small>
          {marked === "" ? null : <mark>{marked}</mark>}
          {rest}
        </small>
      </span>
      <b>
        {hit.source === "emergency"
          ? t("quoteBox.free")
          : hit.perMinute === null
            ? t("rates.row.noSale")
            : format.bareRate(hit.perMinute, "minute")}
      </b>
    </>
  );
}
