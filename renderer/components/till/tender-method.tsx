import { SegmentedControl } from "@mantine/core";
import { useShop } from "../../shop/shop-context.tsx";
import type { TenderMethod } from "../../store/panel-store.ts";
import { Icon } from "../icon/icon.tsx";
import type { IconName } from "../icon/icon-paths.ts";
import styles from "./till.module.css";

const icons: Readonly<Record<TenderMethod, IconName>> = { cash: "banknote", card: "card", transfer: "bank" };
const methods = ["cash", "card", "transfer"] as const;

interface TenderMethodPickerProps {
  readonly method: TenderMethod;
  readonly onChange: (method: TenderMethod) => void;
}

export function TenderMethodPicker({ method, onChange }: TenderMethodPickerProps) {
  const { t } = useShop();
  return (
    <SegmentedControl
      fullWidth
      withItemsBorders={false}
      transitionDuration={0}
      aria-label={t("till.method")}
      value={method}
      onChange={(value) => {
        const chosen = methods.find((each) => each === value);
        if (chosen !== undefined) onChange(chosen);
      }}
      data={methods.map((each) => ({
        value: each,
        label: (
          <>
            <Icon name={icons[each]} size={15} />
            {t(each === "transfer" ? "tender.transferShort" : `tender.${each}`)}
          </>
        ),
      }))}
      classNames={{
        root: styles.segments ?? "",
        control: styles.segment ?? "",
        label: styles["segment-label"] ?? "",
        innerLabel: styles["segment-inner"] ?? "",
        indicator: styles.indicator ?? "",
      }}
    />
  );
}
