import { useState } from "react";
import type { ExceptionKind } from "../../../shared/contract/exceptions.ts";
import type { PersonView } from "../../../shared/contract/people-view.ts";
import { useShop } from "../../shop/shop-context.tsx";
import dialog from "../dialog/dialog.module.css";
import { Dialog } from "../dialog/dialog.tsx";
import { PeopleList } from "../pin/people-list.tsx";
import { PinForm } from "../pin/pin-form.tsx";
import type { PinTrouble } from "../pin/pin-trouble.ts";
import styles from "./approval.module.css";

interface ApprovalDialogProps {
  readonly kind: ExceptionKind;
  /** Who may say yes to it; null until the core has said. */
  readonly approvers: readonly PersonView[] | null;
  /** Answers with what was wrong; null where the yes was taken. */
  readonly onPin: (person: string, pin: string) => Promise<PinTrouble | null>;
  readonly onClose: () => void;
}

/** One exception, one second person, one PIN. What is asked for is said in a sentence, so that they know what they approve. */
export function ApprovalDialog({ kind, approvers, onPin, onClose }: ApprovalDialogProps) {
  const { t } = useShop();
  const [picked, setPicked] = useState<string | null>(null);
  /** Each pick begins a new PIN, and has its field at hand. */
  const [picks, setPicks] = useState(0);
  const [trouble, setTrouble] = useState<PinTrouble | null>(null);
  const [isBusy, setBusy] = useState(false);
  const chosen = picked ?? approvers?.[0]?.id ?? null;
  const choose = (id: string) => {
    setPicked(id);
    setPicks(picks + 1);
    setTrouble(null);
  };
  const send = async (pin: string) => {
    if (chosen === null) return;
    setBusy(true);
    const wrong = await onPin(chosen, pin);
    setBusy(false);
    setTrouble(wrong);
  };
  return (
    <Dialog title={t("approval.title")} onClose={onClose} width={640}>
      <p className={dialog.help}>{t(`approval.of.${kind}`)}</p>
      {approvers?.length === 0 ? <p role="alert">{t("approval.nobody")}</p> : null}
      {approvers === null || approvers.length === 0 ? null : (
        <div className={styles.split}>
          <div>
            <PeopleList people={approvers} chosen={chosen} onChoose={choose} isNumbered={false} />
            <p className={styles.once}>{t("approval.once")}</p>
          </div>
          <PinForm
            key={`${chosen} ${picks}`}
            label={t("approval.pin")}
            action={t("approval.approve")}
            trouble={trouble}
            isBusy={isBusy}
            onPin={(pin) => void send(pin)}
          >
            <button type="button" className={dialog.button} onClick={onClose}>
              {t("dialog.cancel")}
            </button>
          </PinForm>
        </div>
      )}
    </Dialog>
  );
}
