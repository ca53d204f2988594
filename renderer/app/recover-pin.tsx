import { PasswordInput, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import type { PersonView } from "../../shared/contract/people-view.ts";
import { pinDigitsMin } from "../../shared/contract/pin-digits.ts";
import { RECOVERY_GROUPS, RECOVERY_LETTERS, recoveryLetters } from "../../shared/contract/recovery-code-shape.ts";
import { askQuietly } from "../client/ask.ts";
import { useCore } from "../client/core-context.tsx";
import type { Refusal } from "../client/refusal-of.ts";
import { signIn } from "../client/sign-in.ts";
import button from "../components/button/button.module.css";
import { focusOnMount } from "../components/focus/focus-on-mount.ts";
import pin from "../components/pin/pin.module.css";
import { RecoveryCode } from "../components/pin/recovery-code.tsx";
import { useShop } from "../shop/shop-context.tsx";
import styles from "./recover-pin.module.css";
import { recoverTrouble } from "./recover-trouble.ts";

interface RecoverPinProps {
  readonly person: PersonView;
  readonly onBack: () => void;
}

/** With a dash between its groups. */
const CODE_MAX = RECOVERY_LETTERS + RECOVERY_GROUPS - 1;

/** An owner without the PIN: the code from the paper and a new PIN, then the next code, and the till is open. */
export function RecoverPin({ person, onBack }: RecoverPinProps) {
  const { t } = useShop();
  const core = useCore();
  const [code, setCode] = useState("");
  const [newPin, setNewPin] = useState("");
  const [next, setNext] = useState<string | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [isBusy, setBusy] = useState(false);
  const isReady = recoveryLetters(code).length === RECOVERY_LETTERS && newPin.length >= pinDigitsMin("owner") && !isBusy;
  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (!isReady) return;
    setBusy(true);
    const answer = await askQuietly(core, (client) => client.people.recover({ person: person.id, code: code.trim(), newPin }));
    setBusy(false);
    setRefusal(answer.ok ? null : answer.refusal);
    if (answer.ok) setNext(answer.value.code);
  };
  const enter = async (event: FormEvent) => {
    event.preventDefault();
    const answer = await signIn(core, person.id, newPin);
    if (!answer.ok) onBack();
  };
  if (next !== null)
    return (
      <form className={pin.form} onSubmit={(event) => void enter(event)}>
        <p className={styles.help}>{t("recoveryCode.next")}</p>
        <RecoveryCode name={person.name} code={next} />
        <div className={pin.foot}>
          <button type="submit" className={pin.go}>
            {t("recoveryCode.keptEnter")}
          </button>
        </div>
      </form>
    );
  const trouble = recoverTrouble(refusal, t);
  return (
    <form className={pin.form} onSubmit={(event) => void send(event)}>
      <p className={styles.help}>{t("recoveryCode.forgotHelp")}</p>
      <TextInput
        ref={focusOnMount}
        label={t("recoveryCode.code")}
        placeholder="ABCD-EFGH-JKMN-PQRS"
        autoComplete="off"
        spellCheck={false}
        maxLength={CODE_MAX}
        value={code}
        error={trouble.code}
        onChange={(event) => setCode(event.currentTarget.value.toUpperCase())}
      />
      <PasswordInput
        label={t("recoveryCode.newPin")}
        inputMode="numeric"
        autoComplete="new-password"
        value={newPin}
        error={trouble.pin}
        onChange={(event) => setNewPin(event.currentTarget.value.replace(/\D/g, "").slice(0, 12))}
        visibilityToggleButtonProps={{ "aria-label": t("pin.show") }}
      />
      <div className={pin.foot}>
        <button type="button" className={`${button.medium} ${styles.back}`} onClick={onBack}>
          {t("recoveryCode.back")}
        </button>
        <button type="submit" className={pin.go} disabled={!isReady}>
          {t("recoveryCode.change")}
        </button>
      </div>
    </form>
  );
}
