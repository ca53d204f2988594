import { TextInput } from "@mantine/core";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { useCore, usePanel } from "../../client/core-context.tsx";
import { Icon } from "../../components/icon/icon.tsx";
import { useShop } from "../../shop/shop-context.tsx";
import styles from "./sales.module.css";

/** How long typing must rest before the sales are asked for. */
const TYPING_REST_MS = 200;
const SEARCH_MAX = 40;

interface SaleSearchProps {
  readonly onSearch: (search: string) => void;
  /** Enter: with nothing typed the last receipt is wanted again, else what was found. */
  readonly onEnter: (search: string) => void;
  /** Down: into the list of what was found. */
  readonly onDown: (search: string) => void;
}

/** By number, phone, amount or cabin. F3 comes here from anywhere, and so does a receipt that was scanned. */
export function SaleSearch({ onSearch, onEnter, onDown }: SaleSearchProps) {
  const { t } = useShop();
  const { panel } = useCore();
  const wanted = usePanel((state) => state.saleSearch);
  const [text, setText] = useState(wanted ?? "");
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (wanted === null) return;
    setText(wanted);
    onSearch(wanted.trim());
    field.current?.focus();
    panel.setState({ saleSearch: null });
  }, [wanted, panel, onSearch]);
  useEffect(() => {
    const timer = setTimeout(() => onSearch(text.trim()), TYPING_REST_MS);
    return () => clearTimeout(timer);
  }, [text, onSearch]);
  const onKeyDown = (event: KeyboardEvent) => {
    const act = { Enter: onEnter, ArrowDown: onDown }[event.key];
    if (act === undefined || event.repeat) return;
    event.preventDefault();
    act(text.trim());
  };
  return (
    <TextInput
      ref={field}
      className={styles.search ?? ""}
      type="search"
      data-sale-search
      aria-label={t("money.search")}
      placeholder={t("money.search")}
      leftSection={<Icon name="search" size={15} />}
      value={text}
      maxLength={SEARCH_MAX}
      onKeyDown={onKeyDown}
      onChange={(event) => setText(event.currentTarget.value)}
    />
  );
}
