import { SegmentedControl } from "@mantine/core";
import { wireMicros } from "../../components/cabin-tile/tile-money.ts";
import { twoDigits } from "../../components/cabin-tile/two-digits.ts";
import { dialledNumber } from "../../components/flag/dialled-number.ts";
import { Flag } from "../../components/flag/flag.tsx";
import { useShop } from "../../shop/shop-context.tsx";
import type { Choice, RecoveredCall } from "./choices.ts";
import styles from "./recovery.module.css";
import { endWords } from "./recovery-words.ts";

interface RecoveryRowProps {
  readonly call: RecoveredCall;
  /** What is charged instead of its price; null where nothing is. */
  readonly choice: Choice | null;
  readonly onChoose: (choice: Choice | null) => void;
  readonly onNoCharge: () => void;
}

/**
 * One call that was running: what was kept of it, and what is to be charged. The price is what is proven: by the switch where it has
 * told the end, else by the last sign of life.
 */
export function RecoveryRow({ call, choice, onChoose, onNoCharge }: RecoveryRowProps) {
  const { t, format, shop } = useShop();
  const isTold = call.evidence === "cel";
  const saved = isTold ? (call.saved ?? null) : { billedSeconds: call.billedSeconds, price: call.price };
  const price = isTold ? "switch" : "saved";
  const option = (value: string, word: string, below: string, disabled = false) => ({
    ...{ value, disabled },
    label: (
      <span className={styles.choice}>
        <b>{word}</b>
        <small>{below}</small>
      </span>
    ),
  });
  const choose = (value: string) => {
    if (value === "free") onNoCharge();
    else onChoose(value === "saved" && isTold ? { kind: "saved" } : null);
  };
  return (
    <tr>
      <td>
        <b className={styles.no}>{twoDigits(call.cabin)}</b>
      </td>
      <td>
        <span className={styles.destination}>
          <Flag flag={dialledNumber(call.dialled, shop.dialPlan).flag} width={21} />
          {call.destination}
        </span>
        <small>{t("recovery.answered", { time: format.second(call.answeredAt ?? call.authorisedAt) })}</small>
      </td>
      <td>
        <b className={styles.duration}>{format.duration(saved?.billedSeconds ?? call.billedSeconds)}</b>
        <small>{endWords(call, { t, format })}</small>
      </td>
      <td>
        <SegmentedControl
          transitionDuration={0}
          aria-label={t("recovery.choiceOf", { number: twoDigits(call.cabin) })}
          value={choice?.kind ?? price}
          onChange={choose}
          data={[
            option(
              "saved",
              t("recovery.saved"),
              saved === null ? t("recovery.withoutSwitch") : format.money(wireMicros(saved.price)),
              saved === null,
            ),
            option("switch", t("recovery.bySwitch"), isTold ? format.money(wireMicros(call.price)) : t("recovery.withoutSwitch"), !isTold),
            option("free", t("recovery.noCharge"), choice?.kind === "free" ? choice.reason : t("recovery.withReason")),
          ]}
          classNames={{
            root: styles.choices ?? "",
            control: styles.control ?? "",
            label: styles["choice-label"] ?? "",
            indicator: styles.indicator ?? "",
          }}
        />
      </td>
    </tr>
  );
}
