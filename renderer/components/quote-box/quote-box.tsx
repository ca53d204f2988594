import { useId, useRef } from "react";
import { useShop } from "../../shop/shop-context.tsx";
import { Icon } from "../icon/icon.tsx";
import { useCharacterKeyOff } from "../kbd/character-keys-context.tsx";
import { Kbd } from "../kbd/kbd.tsx";
import { QuoteActions } from "./quote-actions.tsx";
import { QuoteAnswer } from "./quote-answer.tsx";
import styles from "./quote-box.module.css";
import { QuoteHits } from "./quote-hits.tsx";
import { QuoteInput } from "./quote-input.tsx";
import { quoteKeys } from "./quote-keys.ts";
import type { QuoteModel } from "./quote-model.ts";

interface QuoteBoxProps {
  readonly model: QuoteModel;
  readonly rule?: string | null;
  /** Where the box lies over another scene. */
  readonly onClose?: () => void;
}

/** "¿Cuánto cuesta llamar a…?" as a column: the question, what it may mean, and the answer to the chosen one. */
export function QuoteBox({ model, rule = null, onClose }: QuoteBoxProps) {
  const { t } = useShop();
  const isOff = useCharacterKeyOff();
  const listId = useId();
  const answer = useRef<HTMLElement>(null);
  const hit = model.hits?.[model.chosen];
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys of everything within.
    <div className={styles.box} onKeyDown={(event) => quoteKeys(model, event, isOff)}>
      <h2>
        <Icon name="search" size={17} />
        {t("quoteBox.title")}
        <Kbd>F2</Kbd>
        {onClose === undefined ? null : (
          <button type="button" className={styles.close} aria-label={t("quoteBox.close")} onClick={onClose}>
            <Icon name="close" size={16} />
          </button>
        )}
      </h2>
      <QuoteInput
        model={model}
        listId={listId}
        className={styles.field}
        placeholder={t("quoteBox.placeholder")}
        onEnter={() => {
          answer.current?.focus();
          model.onShow?.();
        }}
        onEscape={() => (model.text === "" ? onClose?.() : undefined)}
      />
      <div className={styles.scroll}>
        <QuoteHits model={model} listId={listId} />
        {hit === undefined ? null : <QuoteAnswer hit={hit} rule={rule} answerRef={answer} />}
        {model.hits === null ? <p className={styles.note}>{t("quoteBox.start")}</p> : null}
        {model.hits?.length === 0 ? <p className={styles.note}>{t("quoteBox.noMatch")}</p> : null}
      </div>
      <QuoteActions model={model} />
    </div>
  );
}
