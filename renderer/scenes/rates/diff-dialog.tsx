import dialog from "../../components/dialog/dialog.module.css";
import { Dialog } from "../../components/dialog/dialog.tsx";
import { useShop } from "../../shop/shop-context.tsx";
import { ChangesView } from "./changes-view.tsx";
import { useRates, useRatesState } from "./rates-context.ts";
import type { DeckSide } from "./rates-store.ts";

/** The draft against what is published. */
export function DiffDialog({ side, onClose }: { readonly side: DeckSide; readonly onClose: () => void }) {
  const { t } = useShop();
  const { store } = useRates();
  const stamp = useRatesState((state) => state.stamp);
  return (
    <Dialog title={t("rates.diff.title")} onClose={onClose} width={860}>
      <ChangesView stamp={`${side} ${stamp}`} ask={(client, tab, page, size) => client.rates.draft.changes({ side, tab, page, size })} />
      <div className={dialog.foot}>
        <button type="button" className={dialog.button} data-autofocus onClick={onClose}>
          {t("dialog.close")}
        </button>
        <button
          type="button"
          className={dialog.button}
          data-kind="go"
          onClick={() => store.setState({ dialog: { kind: "publish", side } })}
        >
          {t("rates.draft.publish")}
        </button>
      </div>
    </Dialog>
  );
}
