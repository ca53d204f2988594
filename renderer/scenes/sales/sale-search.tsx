import { TextInput } from "@mantine/core";
import { useEffect, useRef, useState } from "react";
import { Icon } from "../../components/icon/icon.tsx";
import { useShop } from "../../shop/shop-context.tsx";
import styles from "./sales.module.css";

/** How long typing must rest before the sales are asked for. */
const TYPING_REST_MS = 200;
const SEARCH_MAX = 40;

/** By number, phone, amount or cabin. F3 comes here from within the sales. */
export function SaleSearch({ onSearch }: { readonly onSearch: (search: string) => void }) {
  const { t } = useShop();
  const [text, setText] = useState("");
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const timer = setTimeout(() => onSearch(text.trim()), TYPING_REST_MS);
    return () => clearTimeout(timer);
  }, [text, onSearch]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== "F3" || document.querySelector('[aria-modal="true"]') !== null) return;
      event.preventDefault();
      field.current?.focus();
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, []);
  return (
    <TextInput
      ref={field}
      className={styles.search ?? ""}
      type="search"
      aria-label={t("money.search")}
      placeholder={t("money.search")}
      leftSection={<Icon name="search" size={15} />}
      value={text}
      maxLength={SEARCH_MAX}
      onChange={(event) => setText(event.currentTarget.value)}
    />
  );
}
