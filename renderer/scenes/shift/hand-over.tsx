import { TextInput } from "@mantine/core";
import { type Micros, subtractMicros } from "../../../shared/money/micros.ts";
import { Icon } from "../../components/icon/icon.tsx";
import { signSection } from "../../components/money-field/sign-section.ts";
import { afterDecimalKey } from "../../components/till/after-decimal-key.ts";
import { typedAmount, typedText } from "../../components/till/typed-amount.ts";
import { useShop } from "../../shop/shop-context.tsx";
import styles from "./shift.module.css";

interface HandOverProps {
  readonly counted: Micros;
  /** As typed, in main units. */
  readonly leave: string;
  /** The same as an amount; null where it is none, or more than was counted. */
  readonly stays: Micros | null;
  readonly onLeave: (leave: string) => void;
}

/** What stays in the drawer as the next float, and the rest, which is handed over. */
export function HandOver({ counted, leave, stays, onLeave }: HandOverProps) {
  const { t, format } = useShop();
  return (
    <div className={styles.handOver}>
      <p>
        <Icon name="till" size={17} />
        <span>{t("shift.leave")}</span>
        <TextInput
          aria-label={t("shift.leave")}
          inputMode="decimal"
          autoComplete="off"
          {...signSection(format.profile)}
          value={typedText(leave, format.profile)}
          error={stays === null ? t("shift.leaveTooMuch") : null}
          onChange={(event) => onLeave(typedAmount(event.currentTarget.value, format.profile))}
          onKeyDown={(event) => {
            const text = afterDecimalKey(event, event.currentTarget, format.profile);
            if (text === null) return;
            event.preventDefault();
            onLeave(typedAmount(text, format.profile));
          }}
        />
      </p>
      <p>
        <Icon name="safe" size={17} />
        <span>{t("shift.handOver")}</span>
        <b>{format.money(subtractMicros(counted, stays ?? counted))}</b>
      </p>
    </div>
  );
}
