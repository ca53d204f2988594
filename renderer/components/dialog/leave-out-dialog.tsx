import { useState } from "react";
import { useShop } from "../../shop/shop-context.tsx";
import { Icon } from "../icon/icon.tsx";
import { Kbd } from "../kbd/kbd.tsx";
import styles from "./dialog.module.css";
import { Dialog } from "./dialog.tsx";
import { ReasonDialog } from "./reason-dialog.tsx";
import { useDigitKey } from "./use-digit-key.ts";

interface LeaveOutDialogProps {
  readonly title: string;
  readonly reasons: readonly string[];
  readonly onLater: () => void;
  readonly onReason: (reason: string) => void;
  readonly onClose: () => void;
}

/** A call that is not paid now: later, or not at all, and then why. */
export function LeaveOutDialog({ title, reasons, onLater, onReason, onClose }: LeaveOutDialogProps) {
  const { t } = useShop();
  const [isFree, setFree] = useState(false);
  if (isFree)
    return (
      <ReasonDialog title={title} help={t("money.noChargeHelp")} reasons={reasons} option={null} onReason={onReason} onClose={onClose} />
    );
  return <Choice title={title} onLater={onLater} onFree={() => setFree(true)} onClose={onClose} />;
}

interface ChoiceProps extends Pick<LeaveOutDialogProps, "title" | "onLater" | "onClose"> {
  readonly onFree: () => void;
}

function Choice({ title, onLater, onFree, onClose }: ChoiceProps) {
  const { t } = useShop();
  useDigitKey([onLater, onFree]);
  return (
    <Dialog title={title} onClose={onClose}>
      <p className={styles.help}>{t("money.payLaterHelp")}</p>
      <ol className={styles.reasons}>
        <li>
          <button type="button" data-autofocus onClick={onLater}>
            <Kbd>1</Kbd>
            <Icon name="later" size={16} />
            {t("money.payLater")}
          </button>
        </li>
        <li>
          <button type="button" onClick={onFree}>
            <Kbd>2</Kbd>
            <Icon name="no-charge" size={16} />
            {t("money.noCharge")}
          </button>
        </li>
      </ol>
    </Dialog>
  );
}
