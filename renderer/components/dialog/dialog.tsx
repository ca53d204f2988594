import { Modal } from "@mantine/core";
import type { ReactNode } from "react";
import { useShop } from "../../shop/shop-context.tsx";

interface DialogProps {
  readonly title: string;
  readonly onClose: () => void;
  /** Width in CSS pixels. */
  readonly width?: number;
  readonly children: ReactNode;
}

export function Dialog({ title, onClose, width = 460, children }: DialogProps) {
  const { t } = useShop();
  return (
    <Modal
      opened
      onClose={onClose}
      title={title}
      size={width}
      centered
      closeButtonProps={{ "aria-label": t("dialog.close") }}
      transitionProps={{ duration: 0 }}
    >
      {children}
    </Modal>
  );
}
