import { type FormEvent, useState } from "react";
import type { PersonView } from "../../../shared/contract/people-view.ts";
import { ask } from "../../client/ask.ts";
import { useCore } from "../../client/core-context.tsx";
import dialog from "../../components/dialog/dialog.module.css";
import { Dialog } from "../../components/dialog/dialog.tsx";
import { DialogFoot } from "../../components/dialog/dialog-foot.tsx";
import { RecoveryCode } from "../../components/pin/recovery-code.tsx";
import { useShop } from "../../shop/shop-context.tsx";

interface RecoveryCodeDialogProps {
  readonly person: PersonView;
  readonly onClose: () => void;
}

/** A new recovery code for an owner; the paper with the one before is worth nothing from then on. */
export function RecoveryCodeDialog({ person, onClose }: RecoveryCodeDialogProps) {
  const { t } = useShop();
  const core = useCore();
  const [code, setCode] = useState<string | null>(null);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (code !== null) return onClose();
    const answer = await ask(core, (client) => client.people.makeRecoveryCode({ person: person.id }));
    if (answer.ok) setCode(answer.value.code);
  };
  return (
    <Dialog title={t("recoveryCode.title")} onClose={onClose}>
      <form className={dialog.form} onSubmit={(event) => void submit(event)}>
        {code === null ? (
          <>
            <p className={dialog.help}>{t(person.hasRecoveryCode ? "recoveryCode.another" : "recoveryCode.help", { name: person.name })}</p>
            <DialogFoot action={t("recoveryCode.make")} isReady onClose={onClose} />
          </>
        ) : (
          <>
            <RecoveryCode name={person.name} code={code} />
            <div className={dialog.foot}>
              <button type="submit" className={dialog.button} data-kind="go">
                {t("recoveryCode.keptDone")}
              </button>
            </div>
          </>
        )}
      </form>
    </Dialog>
  );
}
