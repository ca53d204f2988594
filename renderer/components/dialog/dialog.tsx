import { Modal } from "@mantine/core";
import { useWindowEvent } from "@mantine/hooks";
import { type ReactNode, useRef } from "react";
import { useShop } from "../../shop/shop-context.tsx";
import styles from "./dialog.module.css";

interface DialogProps {
  readonly title: ReactNode;
  readonly onClose: () => void;
  /** Width in CSS pixels. */
  readonly width?: number;
  /** The content reaches the edges. */
  readonly edgeToEdge?: boolean;
  readonly children: ReactNode;
}

export function Dialog({ title, onClose, width = 460, edgeToEdge = false, children }: DialogProps) {
  const { t } = useShop();
  const content = useRef<HTMLDivElement>(null);
  // One Escape closes one dialog, the one on top, and is nobody else's: neither of the dialog below nor of the scene.
  useWindowEvent(
    "keydown",
    (event) => {
      if (event.key !== "Escape" || event.isComposing || belongsToField(event.target)) return;
      const top = [...document.querySelectorAll('[aria-modal="true"]')].at(-1);
      if (top === undefined || !top.contains(content.current)) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      onClose();
    },
    { capture: true },
  );
  return (
    <Modal
      opened
      onClose={onClose}
      closeOnEscape={false}
      title={title}
      size={width}
      centered
      {...(edgeToEdge ? { padding: 0, classNames: { header: styles["wide-header"] ?? "" } } : {})}
      closeButtonProps={{ "aria-label": t("dialog.close") }}
      transitionProps={{ duration: 0 }}
    >
      <div ref={content}>{children}</div>
    </Modal>
  );
}

/** An open list of a field closes first. */
function belongsToField(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.dataset.mantineStopPropagation === "true";
}
