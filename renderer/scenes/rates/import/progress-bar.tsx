import styles from "./import-wizard.module.css";

/** How far a long job is, in words and as a bar. */
export function ProgressBar({ percent, words }: { readonly percent: number; readonly words: string }) {
  return (
    <div className={styles.progress}>
      <span>
        {words} <b>{percent} %</b>
      </span>
      <progress max={100} value={percent} aria-label={words} />
    </div>
  );
}
