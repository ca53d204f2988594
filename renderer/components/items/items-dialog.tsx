import { TextInput } from "@mantine/core";
import { useState } from "react";
import type { ItemView } from "../../../shared/contract/book-contract.ts";
import type { MessageKey } from "../../../shared/i18n/translate.ts";
import { useShop } from "../../shop/shop-context.tsx";
import { twoDigits } from "../cabin-tile/two-digits.ts";
import dialog from "../dialog/dialog.module.css";
import { Dialog } from "../dialog/dialog.tsx";
import { Icon } from "../icon/icon.tsx";
import { itemDetail } from "./item-detail.ts";
import styles from "./items.module.css";

const known = [
  "print-unknown",
  "call-bounded",
  "call-recovered",
  "alert",
  "call-not-heard",
  "witness-disagrees",
  "call-without-authorisation",
  "cash-difference",
  "cabin-retired",
  "clock-stepped",
  "deck-damaged",
  "deck-refused",
  "book-damaged",
] as const;

type Resolve = (id: number, said: { readonly printed?: boolean; readonly note?: string }) => void;

interface ItemsDialogProps {
  readonly items: readonly ItemView[];
  readonly onResolve: Resolve;
  readonly onClose: () => void;
}

/** What somebody must look at once: each said in words, and put away with a note or with one answer. */
export function ItemsDialog({ items, onResolve, onClose }: ItemsDialogProps) {
  const { t } = useShop();
  return (
    <Dialog title={t("items.title")} onClose={onClose} width={680}>
      {items.length === 0 ? <p>{t("items.none")}</p> : null}
      <ul className={styles.items}>
        {items.map((item) => (
          <Item key={item.id} item={item} onResolve={onResolve} />
        ))}
      </ul>
    </Dialog>
  );
}

function Item({ item, onResolve }: { readonly item: ItemView; readonly onResolve: Resolve }) {
  const { t, format } = useShop();
  const facts = [
    format.dateMinute(item.at),
    item.cabin === null ? null : t("items.cabin", { number: twoDigits(item.cabin) }),
    item.receipt === null ? null : t("till.receipt", { number: item.receipt }),
  ].filter((fact) => fact !== null);
  return (
    <li>
      <p>
        <Icon name="warning" size={17} />
        <span>
          <b>{t(wordsOf(item.kind))}</b>
          <small>{facts.join(" · ")}</small>
        </span>
      </p>
      {item.detail === "" ? null : (
        <details>
          <summary>{t("items.details")}</summary>
          {itemDetail(item, { t, format })}
        </details>
      )}
      {item.kind === "print-unknown" ? <PrintQuestion item={item} onResolve={onResolve} /> : <NoteForm item={item} onResolve={onResolve} />}
    </li>
  );
}

/** Asked once: the answer puts the item away, and a paper that did not come out is printed. */
function PrintQuestion({ item, onResolve }: { readonly item: ItemView; readonly onResolve: Resolve }) {
  const { t } = useShop();
  return (
    <div className={styles.answer}>
      <span>{item.receipt === null ? t("items.paperQuestion") : t("items.printedQuestion", { receipt: item.receipt })}</span>
      <button type="button" className={dialog.button} onClick={() => onResolve(item.id, { printed: true })}>
        {t("items.printedYes")}
      </button>
      <button type="button" className={dialog.button} onClick={() => onResolve(item.id, { printed: false })}>
        {t("items.printedNo")}
      </button>
    </div>
  );
}

function NoteForm({ item, onResolve }: { readonly item: ItemView; readonly onResolve: Resolve }) {
  const { t } = useShop();
  const [note, setNote] = useState("");
  return (
    <form
      className={styles.answer}
      onSubmit={(event) => {
        event.preventDefault();
        onResolve(item.id, note.trim() === "" ? {} : { note: note.trim() });
      }}
    >
      <TextInput
        aria-label={t("items.note")}
        placeholder={t("items.note")}
        value={note}
        maxLength={200}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      <button type="submit" className={dialog.button}>
        {t("items.resolve")}
      </button>
    </form>
  );
}

function wordsOf(kind: string): MessageKey {
  return `items.kind.${known.find((each) => each === kind) ?? "other"}`;
}
