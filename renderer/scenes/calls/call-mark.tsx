import type { CallView } from "../../../shared/contract/call-view.ts";
import { Icon } from "../../components/icon/icon.tsx";
import type { IconName } from "../../components/icon/icon-paths.ts";
import { useShop } from "../../shop/shop-context.tsx";
import styles from "./calls.module.css";

type Tone = "live" | "good" | "quiet" | "warn" | "bad";

const marks: Readonly<Record<CallView["state"], readonly [icon: IconName, tone: Tone]>> = {
  authorised: ["key", "live"],
  dialling: ["keypad", "live"],
  ringing: ["bell", "live"],
  talking: ["talking", "live"],
  answered: ["check", "good"],
  cancelled: ["return", "quiet"],
  "no-answer": ["bell", "quiet"],
  busy: ["phone", "warn"],
  failed: ["warning", "bad"],
  refused: ["lock", "bad"],
};

/** How a call went: icon and word say it, the colour only repeats it. */
export function StateMark({ state }: Pick<CallView, "state">) {
  const { t } = useShop();
  const [icon, tone] = marks[state];
  return (
    <span className={styles.mark} data-tone={tone}>
      <Icon name={icon} size={14} />
      {t(`call.${state}`)}
    </span>
  );
}

/** Charged or not, as it was when the call was made or as somebody decided later: green and red as ever, and a word. */
export function ChargeMark({ call }: { readonly call: CallView }) {
  const { t } = useShop();
  const isUncharged = call.uncharged !== null;
  return (
    <span className={styles.mark} data-tone={isUncharged ? "bad" : "good"} title={call.uncharged?.reason}>
      <Icon name={isUncharged ? "no-charge" : "banknote"} size={14} />
      {t(isUncharged ? "callList.uncharged" : "callList.charged")}
    </span>
  );
}
