import { TextInput } from "@mantine/core";
import { useState } from "react";
import styles from "./settings.module.css";

interface TypedSettingProps {
  readonly ids: { readonly name: string; readonly effect: string };
  readonly text: string;
  readonly unit: string | null;
  readonly isWide: boolean;
  readonly isWrong: boolean;
  readonly isNumber: boolean;
  /** Told when the field is left or Enter is pressed, and the text is another one. */
  readonly onText: (text: string) => void;
}

/** A setting that is typed. It is kept when the field is left. */
export function TypedSetting({ ids, text, unit, isWide, isWrong, isNumber, onText }: TypedSettingProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const done = () => {
    if (typed !== null && typed !== text) onText(typed);
    setTyped(null);
  };
  return (
    <TextInput
      className={isWide ? styles.wide : styles.narrow}
      aria-labelledby={ids.name}
      aria-describedby={ids.effect}
      aria-invalid={isWrong || undefined}
      value={typed ?? text}
      inputMode={isNumber ? "decimal" : "text"}
      rightSection={unit === null ? undefined : <span className={styles.unit}>{unit}</span>}
      rightSectionWidth={unit === null ? undefined : 44}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={done}
      onKeyDown={(event) => {
        if (event.key === "Enter") done();
        if (event.key === "Escape") setTyped(null);
      }}
    />
  );
}
