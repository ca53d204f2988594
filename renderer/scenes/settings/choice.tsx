import { SegmentedControl, Switch } from "@mantine/core";
import { useShop } from "../../shop/shop-context.tsx";
import styles from "./settings.module.css";

interface Named {
  /** Ids of what names it and of what it does. */
  readonly ids: { readonly name: string; readonly effect: string };
}

interface ChoiceProps<T extends string> extends Named {
  readonly options: readonly { readonly value: T; readonly label: string }[];
  readonly value: T;
  readonly onChoice: (value: T) => void;
}

/** One of a few. */
export function Choice<T extends string>({ ids, options, value, onChoice }: ChoiceProps<T>) {
  return (
    <SegmentedControl
      aria-labelledby={ids.name}
      aria-describedby={ids.effect}
      classNames={{ root: styles.segments ?? "", label: styles.segment ?? "", indicator: styles.indicator ?? "" }}
      data={[...options]}
      value={value}
      transitionDuration={0}
      onChange={(next) => onChoice(next as T)}
    />
  );
}

/** On or off, said in a word too. */
export function OnOff({ ids, value, onChoice }: Named & { readonly value: boolean; readonly onChoice: (value: boolean) => void }) {
  const { t } = useShop();
  return (
    <Switch
      aria-labelledby={ids.name}
      aria-describedby={ids.effect}
      label={t(value ? "settingsPage.yes" : "settingsPage.no")}
      labelPosition="left"
      checked={value}
      onChange={(event) => onChoice(event.currentTarget.checked)}
    />
  );
}
