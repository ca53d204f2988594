import { TextInput } from "@mantine/core";
import { useShop } from "../../shop/shop-context.tsx";
import styles from "./dialog.module.css";

interface ReasonFieldProps {
  readonly reason: string;
  readonly usual: readonly string[];
  readonly onReason: (reason: string) => void;
}

const REASON_MAX = 120;

/** Why, in own words or in one of the usual ones. */
export function ReasonField({ reason, usual, onReason }: ReasonFieldProps) {
  const { t } = useShop();
  return (
    <div>
      <TextInput
        label={t("money.reason")}
        value={reason}
        maxLength={REASON_MAX}
        onChange={(event) => onReason(event.currentTarget.value)}
      />
      <div className={styles.usual}>
        {usual.map((each) => (
          <button key={each} type="button" aria-pressed={reason === each} onClick={() => onReason(each)}>
            {each}
          </button>
        ))}
      </div>
    </div>
  );
}
