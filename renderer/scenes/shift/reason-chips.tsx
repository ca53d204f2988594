import { TextInput } from "@mantine/core";
import { focusOnMount } from "../../components/focus/focus-on-mount.ts";
import { Kbd } from "../../components/kbd/kbd.tsx";
import { useShop } from "../../shop/shop-context.tsx";
import styles from "./shift.module.css";

const usual = ["change", "unrecorded", "counterfeit", "unknown"] as const;

interface ReasonChipsProps {
  readonly reason: string;
  /** True once the core would not close without one. */
  readonly isMissing: boolean;
  readonly onReason: (reason: string) => void;
}

/** Why the drawer does not match: a usual reason in one click, or in own words. */
export function ReasonChips({ reason, isMissing, onReason }: ReasonChipsProps) {
  const { t } = useShop();
  return (
    <fieldset className={styles.reasons}>
      <legend>{t("shift.whatHappened")}</legend>
      <div>
        {usual.map((each) => {
          const words = t(`shift.reason.${each}`);
          return (
            <button key={each} type="button" aria-pressed={reason === words} onClick={() => onReason(words)}>
              {words}
            </button>
          );
        })}
      </div>
      <TextInput
        ref={focusOnMount}
        aria-label={t("shift.reasonField")}
        placeholder={t("shift.reasonField")}
        rightSection={<Kbd>Enter</Kbd>}
        rightSectionWidth={60}
        value={reason}
        maxLength={120}
        error={isMissing && reason.trim() === "" ? t("shift.reasonNeeded") : null}
        onChange={(event) => onReason(event.currentTarget.value)}
      />
    </fieldset>
  );
}
