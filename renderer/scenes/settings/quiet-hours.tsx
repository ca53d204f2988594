import { TextInput } from "@mantine/core";
import { useState } from "react";
import { useShop } from "../../shop/shop-context.tsx";
import { isClockTime, type Preferences } from "../../store/preferences.ts";
import { OnOff } from "./choice.tsx";
import styles from "./settings.module.css";

interface QuietHoursProps {
  readonly ids: { readonly name: string; readonly effect: string };
  readonly value: Preferences["quietHours"];
  readonly onValue: (value: Preferences["quietHours"]) => void;
}

const USUAL = { from: "22:00", until: "08:00" };

/** From when until when nothing is heard, in 24 hours whatever the computer is set to. */
export function QuietHours({ ids, value, onValue }: QuietHoursProps) {
  const { t } = useShop();
  return (
    <div className={styles.quiet}>
      {value === null ? null : (
        <>
          <TimeField label={t("preference.quietFrom")} value={value.from} onValue={(from) => onValue({ ...value, from })} />
          <TimeField label={t("preference.quietUntil")} value={value.until} onValue={(until) => onValue({ ...value, until })} />
        </>
      )}
      <OnOff ids={ids} value={value !== null} onChoice={(on) => onValue(on ? USUAL : null)} />
    </div>
  );
}

function TimeField({
  label,
  value,
  onValue,
}: {
  readonly label: string;
  readonly value: string;
  readonly onValue: (value: string) => void;
}) {
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <TextInput
      aria-label={label}
      leftSection={<small>{label}</small>}
      leftSectionWidth={52}
      className={styles.time}
      value={typed ?? value}
      maxLength={5}
      aria-invalid={(typed !== null && !isClockTime(typed)) || undefined}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={() => {
        const time = typed?.replace(/^(\d):/, "0$1:") ?? value;
        if (isClockTime(time)) onValue(time);
        setTyped(null);
      }}
    />
  );
}
