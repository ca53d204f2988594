import styles from "./tabs.module.css";

interface TabsProps<Tab extends string | number> {
  readonly label: string;
  readonly tabs: readonly Tab[];
  readonly chosen: Tab;
  readonly wordsOf: (tab: Tab) => string;
  readonly onChoose: (tab: Tab) => void;
}

/** One of a few views of a scene, or one of a few spans of time. */
export function Tabs<Tab extends string | number>({ label, tabs, chosen, wordsOf, onChoose }: TabsProps<Tab>) {
  return (
    <fieldset className={styles.tabs} aria-label={label}>
      {tabs.map((tab) => (
        <button key={tab} type="button" aria-pressed={tab === chosen} onClick={() => onChoose(tab)}>
          {wordsOf(tab)}
        </button>
      ))}
    </fieldset>
  );
}
