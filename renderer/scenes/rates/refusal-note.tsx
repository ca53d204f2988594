import { useStore } from "zustand";
import { useCore } from "../../client/core-context.tsx";
import { Icon } from "../../components/icon/icon.tsx";
import { refusalWords } from "../../shop/refusal-words.ts";
import { useShop } from "../../shop/shop-context.tsx";
import styles from "./refusal-note.module.css";

/** What the core refused, said inside the dialog that asked: the banner lies behind it. */
export function RefusalNote() {
  const { t } = useShop();
  const notice = useStore(useCore().notices, (state) => state.notice);
  if (notice === null || notice.kind === "done") return null;
  return (
    <p className={styles.note} role="alert">
      <Icon name="warning" size={16} />
      {refusalWords(notice.kind === "refused" ? notice.code : null, t)}
    </p>
  );
}
