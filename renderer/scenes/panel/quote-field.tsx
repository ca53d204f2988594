import { Popover } from "@mantine/core";
import { type FocusEvent, useId, useRef } from "react";
import { usePrepaid } from "../../client/use-prepaid.ts";
import { useQuoteSearch } from "../../client/use-quote-search.ts";
import { Icon } from "../../components/icon/icon.tsx";
import { useCharacterKeyOff } from "../../components/kbd/character-keys-context.tsx";
import { Kbd } from "../../components/kbd/kbd.tsx";
import { QuoteActions } from "../../components/quote-box/quote-actions.tsx";
import { QuoteAnswer } from "../../components/quote-box/quote-answer.tsx";
import { QuoteHits } from "../../components/quote-box/quote-hits.tsx";
import { QuoteInput } from "../../components/quote-box/quote-input.tsx";
import { quoteKeys } from "../../components/quote-box/quote-keys.ts";
import { useShop } from "../../shop/shop-context.tsx";
import styles from "./panel.module.css";

/** "¿Cuánto cuesta llamar a…?" in the toolbar: the answer lies below it while it is being asked. */
export function QuoteField() {
  const { t } = useShop();
  const search = useQuoteSearch();
  const model = { ...search, prepaid: usePrepaid() };
  const isOff = useCharacterKeyOff();
  const listId = useId();
  const below = useRef<HTMLDivElement>(null);
  const answer = useRef<HTMLElement>(null);
  const hit = model.hits?.[model.chosen];
  const clear = () => model.onText("");
  const onBlur = (event: FocusEvent) => {
    const next = event.relatedTarget;
    const stays = next instanceof Node && (below.current?.contains(next) === true || event.currentTarget.contains(next));
    if (!stays) clear();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys of everything within.
    <div onBlur={onBlur} onKeyDown={(event) => quoteKeys(model, event, isOff)}>
      <Popover opened={model.hits !== null} position="bottom-start" width={376} offset={8} trapFocus={false} withRoles={false}>
        <Popover.Target>
          <div>
            <QuoteInput
              model={model}
              listId={listId}
              className={styles.quote}
              placeholder={t("quote.placeholder")}
              onEnter={() => {
                answer.current?.focus();
                model.onShow?.();
              }}
              onEscape={() => {}}
              after={<Kbd>F2</Kbd>}
            >
              <Icon name="search" size={16} />
            </QuoteInput>
          </div>
        </Popover.Target>
        <Popover.Dropdown
          ref={below}
          className={styles.answer}
          tabIndex={-1}
          onKeyDown={(event) => {
            if (event.key === "Escape") clear();
          }}
        >
          <QuoteHits model={model} listId={listId} />
          {model.hits?.length === 0 ? <p>{t("quoteBox.noMatch")}</p> : null}
          {hit === undefined ? null : (
            <>
              <QuoteAnswer hit={hit} rule={null} answerRef={answer} />
              <QuoteActions model={model} />
            </>
          )}
        </Popover.Dropdown>
      </Popover>
    </div>
  );
}
