import { type FormEvent, useState } from "react";
import { parseMicros } from "../../shared/money/decimal.ts";
import { ask } from "../client/ask.ts";
import { useCore, usePanel } from "../client/core-context.tsx";
import { operationIds } from "../client/operation-ids.ts";
import { AmountField } from "../components/dialog/amount-field.tsx";
import styles from "../components/dialog/dialog.module.css";
import { Dialog } from "../components/dialog/dialog.tsx";
import { DialogFoot } from "../components/dialog/dialog-foot.tsx";
import { useShop } from "../shop/shop-context.tsx";

/** The owner says what the provider holds, where it tells nobody. */
export function BalanceOverlay() {
  const { panel } = useCore();
  const isOpen = usePanel((state) => state.over === "balance");
  return isOpen ? <NoteBalance onClose={() => panel.setState({ over: null })} /> : null;
}

function NoteBalance({ onClose }: { readonly onClose: () => void }) {
  const { t } = useShop();
  const core = useCore();
  const [amount, setAmount] = useState("");
  const parsed = parseMicros(amount);
  const isReady = parsed.ok && parsed.value > 0;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!isReady) return;
    const intention = `balance ${amount}`;
    const answer = await ask(core, (client) => client.noteBalance({ amount, operationId: operationIds.idFor(intention) }));
    if (!answer.ok) return;
    operationIds.done(intention);
    core.notices.setState({ notice: { kind: "done", text: "balance.noted" } });
    onClose();
  };
  return (
    <Dialog title={t("balance.title")} onClose={onClose}>
      <form onSubmit={(event) => void submit(event)}>
        <p className={styles.help}>{t("balance.help")}</p>
        <AmountField label={t("dialog.amount")} amount={amount} onAmount={setAmount} />
        <DialogFoot action={t("balance.note")} isReady={isReady} onClose={onClose} />
      </form>
    </Dialog>
  );
}
