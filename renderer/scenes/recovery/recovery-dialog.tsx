import { Modal } from "@mantine/core";
import { useWindowEvent } from "@mantine/hooks";
import { useRef, useState } from "react";
import type { RecoveryView } from "../../../shared/contract/recovery-contract.ts";
import { twoDigits } from "../../components/cabin-tile/two-digits.ts";
import dialog from "../../components/dialog/dialog.module.css";
import { ReasonDialog } from "../../components/dialog/reason-dialog.tsx";
import { Icon } from "../../components/icon/icon.tsx";
import { Kbd } from "../../components/kbd/kbd.tsx";
import { useShop } from "../../shop/shop-context.tsx";
import { useReasons } from "../../shop/use-reasons.ts";
import { type Choice, type Choices, leftToPay, withChoice } from "./choices.ts";
import styles from "./recovery.module.css";
import { RecoveryPapers } from "./recovery-papers.tsx";
import { RecoveryRow } from "./recovery-row.tsx";
import { recoveryTimes, recoveryTitle, untouchedWords } from "./recovery-words.ts";

interface RecoveryDialogProps {
  readonly recovery: RecoveryView;
  readonly onAccept: (choices: Choices) => void;
  readonly onLater: () => void;
  readonly onPrint: () => void;
  readonly onPaper: (item: number, printed: boolean) => void;
}

/** The one question after an outage. Enter leaves everything to pay; nothing is lost by deciding later. */
export function RecoveryDialog({ recovery, onAccept, onLater, onPrint, onPaper }: RecoveryDialogProps) {
  const { t, format } = useShop();
  const reasons = useReasons("noCharge");
  const [choices, setChoices] = useState<Choices>(new Map());
  const [asking, setAsking] = useState<string | null>(null);
  const { calls } = recovery;
  const left = leftToPay(recovery, choices);
  const form = useRef<HTMLFormElement>(null);
  // From the window: after a reason was chosen nothing in the dialog may have the focus. A dialog over this one has its own Enter.
  useWindowEvent("keydown", (event) => {
    if (event.key !== "Enter" || event.repeat || event.target instanceof HTMLButtonElement) return;
    const top = [...document.querySelectorAll('[aria-modal="true"]')].at(-1);
    if (top === undefined || !top.contains(form.current)) return;
    event.preventDefault();
    onAccept(choices);
  });
  const asked = calls.find(({ id }) => id === asking);
  const choose = (id: string, choice: Choice | null) => setChoices(withChoice(choices, id, choice));
  return (
    <Modal
      opened
      onClose={onLater}
      closeOnEscape={false}
      closeOnClickOutside={false}
      withCloseButton={false}
      size={880}
      centered
      padding={0}
      radius={14}
      transitionProps={{ duration: 0 }}
    >
      <form
        ref={form}
        onSubmit={(event) => {
          event.preventDefault();
          onAccept(choices);
        }}
      >
        <div className={styles.head}>
          <span className={styles.bolt}>
            <Icon name="bolt" size={24} />
          </span>
          <div>
            <Modal.Title className={styles.title}>{recoveryTitle(recovery, t)}</Modal.Title>
            <p>
              {recoveryTimes(recovery, { t, format })}
              {calls.length === 0 ? null : ` ${t("recovery.choose")}`}
            </p>
          </div>
        </div>
        {calls.length === 0 ? null : (
          <div className={styles.scroll}>
            <table className={styles.calls}>
              <thead>
                <tr>
                  <th scope="col">{t("recovery.cabin")}</th>
                  <th scope="col">{t("recovery.call")}</th>
                  <th scope="col">{t("recovery.duration")}</th>
                  <th scope="col">{t("recovery.charge")}</th>
                </tr>
              </thead>
              <tbody>
                {calls.map((call) => (
                  <RecoveryRow
                    key={call.id}
                    call={call}
                    choice={choices.get(call.id) ?? null}
                    onChoose={(choice) => choose(call.id, choice)}
                    onNoCharge={() => setAsking(call.id)}
                  />
                ))}
              </tbody>
            </table>
          </div>
        )}
        <RecoveryPapers papers={recovery.papers} onPaper={onPaper} />
        <p className={styles.untouched}>
          <Icon name="check" size={17} />
          {untouchedWords(recovery, { t, format })}
        </p>
        <footer className={styles.foot}>
          {calls.length === 0 ? null : (
            <button type="button" className={dialog.button} onClick={onPrint}>
              <Icon name="printer" size={16} />
              {t("recovery.print")}
            </button>
          )}
          <button type="button" className={dialog.button} data-later onClick={onLater}>
            {t("recovery.later")}
          </button>
          <button type="submit" className={dialog.button} data-kind="go" data-autofocus>
            {left.count === 0 ? t("recovery.acceptNone") : t("recovery.accept", { count: left.count, amount: format.money(left.amount) })}
            <Kbd>Enter</Kbd>
          </button>
        </footer>
      </form>
      {asked === undefined ? null : (
        <ReasonDialog
          title={t("recovery.reasonTitle", { number: twoDigits(asked.cabin) })}
          help={t("money.noChargeHelp")}
          reasons={reasons}
          option={null}
          onReason={(reason) => {
            choose(asked.id, { kind: "free", reason });
            setAsking(null);
          }}
          onClose={() => setAsking(null)}
        />
      )}
    </Modal>
  );
}
