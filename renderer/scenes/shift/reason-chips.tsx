import { TextInput } from "@mantine/core";
import { useRef } from "react";
import { focusOnMount } from "../../components/focus/focus-on-mount.ts";
import { Kbd } from "../../components/kbd/kbd.tsx";
import { useShop } from "../../shop/shop-context.tsx";
import styles from "./shift.module.css";

const usual = ["change", "unrecorded", "counterfeit", "unknown"] as const;

/** What the core takes of a reason. */
const REASON_MAX = 120;

/** A usual reason, and whatever was typed beside it or instead of it. */
export interface GivenReason {
  /** In the words of the shop; empty where it is another. */
  readonly usual: string;
  readonly detail: string;
}

export const NO_REASON: GivenReason = { usual: "", detail: "" };

/** "Error de vuelto: venta 4.829", as it stands on the slip. */
export function reasonText({ usual: word, detail }: GivenReason): string {
  return [word, detail.trim()]
    .filter((part) => part !== "")
    .join(": ")
    .slice(0, REASON_MAX);
}

interface ReasonChipsProps {
  readonly given: GivenReason;
  /** True once the core would not close without one. */
  readonly isMissing: boolean;
  readonly onGiven: (given: GivenReason) => void;
}

/** Why the drawer does not match: a usual reason in one click, and in own words. */
export function ReasonChips({ given, isMissing, onGiven }: ReasonChipsProps) {
  const { t } = useShop();
  const field = useRef<HTMLFieldSetElement>(null);
  const choose = (word: string) => {
    onGiven({ ...given, usual: word });
    field.current?.querySelector("input")?.focus();
  };
  return (
    <fieldset className={styles.reasons} ref={field}>
      <legend>{t("shift.whatHappened")}</legend>
      <div>
        {usual.map((each) => {
          const words = t(`shift.reason.${each}`);
          return (
            <button key={each} type="button" aria-pressed={given.usual === words} onClick={() => choose(words)}>
              {words}
            </button>
          );
        })}
        <button type="button" aria-pressed={given.usual === "" && given.detail !== ""} onClick={() => choose("")}>
          {t("shift.reason.other")}
        </button>
      </div>
      <TextInput
        ref={focusOnMount}
        aria-label={t("shift.reasonField")}
        placeholder={t("shift.reasonField")}
        rightSection={<Kbd>Enter</Kbd>}
        rightSectionWidth={60}
        value={given.detail}
        maxLength={REASON_MAX}
        error={isMissing && reasonText(given) === "" ? t("shift.reasonNeeded") : null}
        onChange={(event) => onGiven({ ...given, detail: event.currentTarget.value })}
      />
    </fieldset>
  );
}
