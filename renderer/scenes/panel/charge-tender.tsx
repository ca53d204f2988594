import { microsText, parseMicros } from "../../../shared/money/decimal.ts";
import { negateMicros, subtractMicros } from "../../../shared/money/micros.ts";
import { useCore } from "../../client/core-context.tsx";
import { Icon } from "../../components/icon/icon.tsx";
import { Kbd } from "../../components/kbd/kbd.tsx";
import { ChangeBox } from "../../components/till/change-box.tsx";
import styles from "../../components/till/charge-detail.module.css";
import { Keypad } from "../../components/till/keypad.tsx";
import { MixedParts } from "../../components/till/mixed-parts.tsx";
import { quickNotes } from "../../components/till/quick-notes.ts";
import { ReceivedAmount } from "../../components/till/received-amount.tsx";
import { TenderWays } from "../../components/till/tender-ways.tsx";
import type { TillDue } from "../../components/till/till-due.ts";
import { useShop } from "../../shop/shop-context.tsx";
import type { TenderMethod, TenderParts } from "../../store/panel-store.ts";
import type { AccountInTill } from "./account-in-till.ts";
import { usePanelActions } from "./panel-actions-context.tsx";

interface ChargeTenderProps {
  readonly shown: AccountInTill;
  readonly tender: {
    readonly sum: TillDue;
    readonly method: TenderMethod;
    readonly parts: TenderParts | null;
    readonly received: string;
    /** The part the keypad writes into. */
    readonly typing: TenderMethod;
    readonly onTyping: (method: TenderMethod) => void;
  };
  readonly charge: { readonly isOff: boolean; readonly charge: (print: boolean) => void };
}

const NOTES_SHOWN = 3;

/** How it is paid, the keypad, the change, and the charge. */
export function ChargeTender({ shown, tender, charge: { isOff, charge } }: ChargeTenderProps) {
  const { t, format } = useShop();
  const actions = usePanelActions();
  const { sum, received, method } = tender;
  const handed = parseMicros(received);
  return (
    <section className={styles.column} data-mixed={tender.parts === null ? undefined : true} aria-label={t("till.method")}>
      <Amounts tender={tender} />
      {method === "cash" && handed.ok ? <ChangeBox change={subtractMicros(handed.value, sum.rest)} /> : null}
      {tender.parts !== null && sum.parts.length > 0 && sum.rest <= 0 ? (
        <div className={styles.change} data-short role="alert">
          <span>{t("till.partsTooLarge")}</span>
        </div>
      ) : null}
      <span className={styles.spring} />
      <button type="button" className={styles.pay} disabled={isOff} onClick={() => charge(true)}>
        <Icon name={sum.due < 0 ? "return" : "printer"} size={20} />
        {sum.due < 0
          ? t("till.giveBackAndPrint", { amount: format.money(negateMicros(sum.due)) })
          : sum.due === 0
            ? t("till.closeAndPrint")
            : t("till.chargeAmountAndPrint", { amount: format.money(sum.due) })}
        <Kbd onGo>Enter</Kbd>
      </button>
      <div className={styles.under}>
        <button type="button" disabled={isOff} onClick={() => charge(false)}>
          {t("till.chargeWithoutPrint")}
        </button>
        <button type="button" disabled={shown.cabin === null} onClick={() => actions.showMoney("park")}>
          {t("till.leavePending")}
        </button>
      </div>
    </section>
  );
}

function Amounts({ tender }: Pick<ChargeTenderProps, "tender">) {
  const { panel } = useCore();
  const { sum, method, parts, received, typing, onTyping } = tender;
  const setReceived = (text: string) => panel.setState({ received: text });
  const isTyping = parts !== null && typing !== method;
  const write = (text: string) => (isTyping ? panel.setState({ parts: { ...parts, [typing]: text } }) : setReceived(text));
  return (
    <>
      <TenderWays
        way={parts === null ? method : "mixed"}
        onWay={(way) => panel.setState(way === "mixed" ? { parts: parts ?? {}, received: "" } : { method: way, parts: null, received: "" })}
      />
      {parts === null ? null : (
        <MixedParts
          sum={sum}
          method={method}
          parts={parts}
          onParts={(next) => panel.setState({ parts: next, received: "" })}
          onMethod={(next) => panel.setState({ method: next, received: "", parts: { ...parts, [next]: "" } })}
          onFocus={onTyping}
        />
      )}
      {method === "cash" && sum.rest > 0 ? (
        <ReceivedAmount received={received} onReceived={setReceived} onFocus={() => onTyping(method)} autoFocused />
      ) : null}
      {parts !== null || (method === "cash" && sum.rest > 0) ? (
        <div className={styles.pad}>
          <Keypad amount={isTyping ? (parts[typing] ?? "") : received} onAmount={write} />
          <Notes tender={tender} onReceived={setReceived} />
        </div>
      ) : null}
    </>
  );
}

interface NotesProps extends Pick<ChargeTenderProps, "tender"> {
  readonly onReceived: (text: string) => void;
}

function Notes({ tender: { sum, received, method }, onReceived }: NotesProps) {
  const { t, format } = useShop();
  if (method !== "cash" || sum.rest <= 0) return null;
  return (
    <div className={styles.notes}>
      <button type="button" aria-pressed={received === ""} onClick={() => onReceived("")}>
        {t("till.exactKey")}
      </button>
      {quickNotes(sum.rest, format.profile)
        .slice(-NOTES_SHOWN)
        .map((note) => (
          <button key={note} type="button" aria-pressed={received === microsText(note, 0)} onClick={() => onReceived(microsText(note, 0))}>
            {format.money(note)}
          </button>
        ))}
    </div>
  );
}
