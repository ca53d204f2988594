import { useCharacterKeyOff } from "./character-keys-context.tsx";
import styles from "./kbd.module.css";

/** A key cap; none where the key is off in this window. */
export function Kbd({ children, onGo = false }: { readonly children: string | number; readonly onGo?: boolean }) {
  const isOff = useCharacterKeyOff();
  if (isOff(String(children))) return null;
  return <kbd className={onGo ? `${styles.kbd} ${styles["on-go"]}` : styles.kbd}>{children}</kbd>;
}
