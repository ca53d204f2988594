import type { KeyboardEvent, ReactNode } from "react";
import { useShop } from "../../shop/shop-context.tsx";
import { Icon } from "../icon/icon.tsx";
import type { QuoteModel } from "./quote-model.ts";

interface QuoteInputProps {
  readonly model: QuoteModel;
  /** The id of the list of hits. */
  readonly listId: string;
  readonly className: string | undefined;
  readonly placeholder: string;
  /** Enter: the answer is wanted. */
  readonly onEnter: () => void;
  readonly onEscape: () => void;
  /** Before the field. */
  readonly children?: ReactNode;
  /** Behind the field while it is empty. */
  readonly after?: ReactNode;
}

/** The question: arrows choose a hit, Enter goes to its answer, Escape empties it. F2 finds it by `data-quote`. */
export function QuoteInput({ model, listId, className, placeholder, onEnter, onEscape, children, after }: QuoteInputProps) {
  const { t } = useShop();
  const count = model.hits?.length ?? 0;
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (step !== 0 && count > 0) model.onChoose((model.chosen + step + count) % count);
    else if (event.key === "Enter" && count > 0) onEnter();
    else if (event.key === "Escape") {
      if (model.text === "") event.currentTarget.blur();
      model.onText("");
      onEscape();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className={className}>
      {children}
      <input
        data-quote
        role="combobox"
        aria-label={t("quoteBox.label")}
        aria-autocomplete="list"
        aria-expanded={count > 0}
        aria-controls={listId}
        aria-activedescendant={count > 0 ? `${listId}-${model.chosen}` : undefined}
        autoComplete="off"
        spellCheck={false}
        maxLength={60}
        placeholder={placeholder}
        value={model.text}
        onChange={(event) => model.onText(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      {model.text === "" ? (
        after
      ) : (
        <button type="button" aria-label={t("quoteBox.clear")} onClick={() => model.onText("")}>
          <Icon name="close" size={17} />
        </button>
      )}
    </div>
  );
}
