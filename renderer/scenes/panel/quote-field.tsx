import { Popover } from "@mantine/core";
import { useRef, useState } from "react";
import { ask } from "../../client/ask.ts";
import { useCore } from "../../client/core-context.tsx";
import { Icon } from "../../components/icon/icon.tsx";
import { Kbd } from "../../components/kbd/kbd.tsx";
import { useShop } from "../../shop/shop-context.tsx";
import styles from "./panel.module.css";
import { type Quote, QuoteAnswer } from "./quote-answer.tsx";

/** How long typing must rest before the price is asked for. */
const TYPING_REST_MS = 250;

/** "What does it cost to call…?": F2 from anywhere, the answer while typing. */
export function QuoteField() {
  const { t } = useShop();
  const core = useCore();
  const [text, setText] = useState("");
  const [quote, setQuote] = useState<Quote | null>(null);
  const asking = useRef<ReturnType<typeof setTimeout>>(undefined);
  const look = (number: string) => {
    clearTimeout(asking.current);
    const digits = number.replace(/[^\d+*#]/g, "");
    if (digits === "") return setQuote(null);
    asking.current = setTimeout(async () => {
      const answer = await ask(core, (client) => client.quote({ number: digits }));
      setQuote(answer.ok ? answer.value : null);
    }, TYPING_REST_MS);
  };
  const clear = () => {
    clearTimeout(asking.current);
    setText("");
    setQuote(null);
  };
  return (
    <Popover opened={quote !== null} position="bottom-start" width={330} offset={8} trapFocus={false} withRoles={false}>
      <Popover.Target>
        <label className={styles.quote}>
          <Icon name="search" size={16} />
          <input
            data-quote
            inputMode="tel"
            autoComplete="off"
            maxLength={32}
            aria-label={t("quote.placeholder")}
            placeholder={t("quote.placeholder")}
            value={text}
            onChange={(event) => {
              setText(event.currentTarget.value);
              look(event.currentTarget.value);
            }}
            onKeyDown={(event) => {
              if (event.key !== "Escape") return;
              clear();
              event.currentTarget.blur();
            }}
            onBlur={clear}
          />
          <Kbd>F2</Kbd>
        </label>
      </Popover.Target>
      <Popover.Dropdown className={styles.answer} aria-live="polite">
        {quote === null ? null : <QuoteAnswer quote={quote} />}
      </Popover.Dropdown>
    </Popover>
  );
}
