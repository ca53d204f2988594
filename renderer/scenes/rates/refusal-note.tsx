import { useStore } from "zustand";
import { useCore } from "../../client/core-context.tsx";
import { Icon } from "../../components/icon/icon.tsx";
import { useShop } from "../../shop/shop-context.tsx";
import styles from "./refusal-note.module.css";

/** What the core refused, said inside the dialog that asked: the banner lies behind it. */
export function RefusalNote() {
  const { t } = useShop();
  const notice = useStore(useCore().notices, (state) => state.notice);
  if (notice === null || notice.kind === "done") return null;
  const code = notice.kind === "refused" ? notice.code : "switch/no-answer";
  const sentences = [t(`errors.${code}.what`), t(`errors.${code}.money`), t(`errors.${code}.todo`)];
  return (
    <p className={styles.note} role="alert">
      <Icon name="warning" size={16} />
      {sentences.filter((sentence) => sentence !== "").join(" ")}
    </p>
  );
}
