import { PasswordInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useShop } from "../../shop/shop-context.tsx";
import dialog from "../dialog/dialog.module.css";
import { Dialog } from "../dialog/dialog.tsx";
import { DialogFoot } from "../dialog/dialog-foot.tsx";

interface OwnPinDialogProps {
  readonly onChange: (pins: { readonly pin: string; readonly newPin: string }) => void;
  readonly onClose: () => void;
}

const PIN_MIN = 4;
const PIN_MAX = 12;

/** Whoever is signed in changes their own PIN: the present one, and the new one twice. */
export function OwnPinDialog({ onChange, onClose }: OwnPinDialogProps) {
  const { t } = useShop();
  const [pin, setPin] = useState("");
  const [newPin, setNewPin] = useState("");
  const [again, setAgain] = useState("");
  const isReady = pin.length >= PIN_MIN && newPin.length >= PIN_MIN && newPin === again;
  const differs = again !== "" && !newPin.startsWith(again);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isReady) onChange({ pin, newPin });
  };
  const field = (label: string, value: string, onPin: (typed: string) => void) => ({
    ...{ label, value, inputMode: "numeric" as const, visibilityToggleButtonProps: { "aria-label": t("pin.show") } },
    onChange: (event: { currentTarget: { value: string } }) => onPin(event.currentTarget.value.replace(/\D/g, "").slice(0, PIN_MAX)),
  });
  return (
    <Dialog title={t("till.ownPin")} onClose={onClose}>
      <form className={dialog.form} onSubmit={submit}>
        <PasswordInput data-autofocus autoComplete="current-password" {...field(t("till.ownPinNow"), pin, setPin)} />
        <PasswordInput autoComplete="new-password" {...field(t("till.ownPinNew"), newPin, setNewPin)} />
        <PasswordInput
          autoComplete="new-password"
          error={differs ? t("till.ownPinDiffers") : null}
          {...field(t("till.ownPinAgain"), again, setAgain)}
        />
        <DialogFoot action={t("till.ownPin")} isReady={isReady} onClose={onClose} />
      </form>
    </Dialog>
  );
}
