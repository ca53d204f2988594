import { SegmentedControl } from "@mantine/core";
import { useId } from "react";
import styles from "./wizard.module.css";

interface ChoiceProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly choices: readonly { readonly value: Value; readonly label: string }[];
  readonly onChoose: (value: Value) => void;
}

/** One of a few, all of them in sight. */
export function Choice<Value extends string>({ label, value, choices, onChoose }: ChoiceProps<Value>) {
  const id = useId();
  return (
    <div className={styles.choice}>
      <span id={id}>{label}</span>
      <SegmentedControl
        aria-labelledby={id}
        transitionDuration={0}
        value={value}
        data={choices.map((each) => ({ ...each }))}
        onChange={(chosen) => {
          const found = choices.find((each) => each.value === chosen);
          if (found !== undefined) onChoose(found.value);
        }}
      />
    </div>
  );
}
