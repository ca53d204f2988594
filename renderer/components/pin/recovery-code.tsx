import { TextInput } from "@mantine/core";
import type { KeyboardEvent } from "react";
import { createPortal } from "react-dom";
import { useShop } from "../../shop/shop-context.tsx";
import button from "../button/button.module.css";
import { focusOnMount } from "../focus/focus-on-mount.ts";
import { Icon } from "../icon/icon.tsx";
import styles from "./recovery-code.module.css";

interface RecoveryCodeProps {
  /** Whose it is. */
  readonly name: string;
  readonly code: string;
}

/** A recovery code, shown this once: to be written down, or printed. In a form: Enter says that it was kept. */
export function RecoveryCode({ name, code }: RecoveryCodeProps) {
  const { t, shop } = useShop();
  // The key that asked for the code, held down, is not to send it away unread.
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Enter" && event.repeat) event.preventDefault();
  };
  return (
    <div className={styles.paper}>
      <TextInput
        data-autofocus
        readOnly
        ref={focusOnMount}
        className={styles.code ?? ""}
        label={t("recoveryCode.of", { name })}
        value={code}
        onKeyDown={onKeyDown}
      />
      <p>{t("recoveryCode.help", { name })}</p>
      <button type="button" className={button.medium} onClick={() => window.print()}>
        <Icon name="printer" size={17} />
        {t("recoveryCode.print")}
      </button>
      {createPortal(
        <div className={styles.sheet} data-printed-code>
          <p>
            {shop.name} · {shop.branch}
          </p>
          <h1>{t("recoveryCode.of", { name })}</h1>
          <code>{code}</code>
          <p>{t("recoveryCode.help", { name })}</p>
        </div>,
        document.body,
      )}
    </div>
  );
}
