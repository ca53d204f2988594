import { DiffDialog } from "./diff-dialog.tsx";
import { HistoryDialog } from "./history-dialog.tsx";
import { ImportWizard } from "./import/import-wizard.tsx";
import { PublishDialog } from "./publish-dialog.tsx";
import { RateDialog } from "./rate-dialog.tsx";
import { useRates, useRatesState } from "./rates-context.ts";

/** The dialogs of an owner, one at a time. */
export function RatesDialogs() {
  const { store } = useRates();
  const dialog = useRatesState((state) => state.dialog);
  const close = () => store.setState({ dialog: null });
  if (dialog === null) return null;
  switch (dialog.kind) {
    case "rate":
      return <RateDialog key={dialog.row?.key ?? "new"} row={dialog.row} onClose={close} />;
    case "diff":
      return <DiffDialog side={dialog.side} onClose={close} />;
    case "publish":
      return <PublishDialog side={dialog.side} onClose={close} />;
    case "history":
      return <HistoryDialog onClose={close} />;
    case "import":
      return <ImportWizard onClose={close} />;
  }
}
