import { TextInput } from "@mantine/core";
import { useWindowEvent } from "@mantine/hooks";
import { useState } from "react";
import { parseMicros } from "../../../shared/money/decimal.ts";
import { type Micros, micros } from "../../../shared/money/micros.ts";
import { wireMicros } from "../../components/cabin-tile/tile-money.ts";
import { AmountField } from "../../components/dialog/amount-field.tsx";
import dialog from "../../components/dialog/dialog.module.css";
import { Icon } from "../../components/icon/icon.tsx";
import { useCharacterKeyOff } from "../../components/kbd/character-keys-context.tsx";
import { Kbd } from "../../components/kbd/kbd.tsx";
import { useShop } from "../../shop/shop-context.tsx";
import type { ItemToSell } from "./charge-actions.ts";

interface CounterBasketProps {
  readonly items: readonly ItemToSell[];
  readonly priceOf: (item: ItemToSell) => Micros;
  readonly onItems: (items: readonly ItemToSell[]) => void;
}

const FAVOURITE_KEYS = 9;

/** What is sold: a favourite in one key or tap, again for one more; anything else by its name and price. */
export function CounterBasket({ items, priceOf, onItems }: CounterBasketProps) {
  const { t, format, shop } = useShop();
  const add = (item: ItemToSell) => onItems(withOneMore(items, item));
  const isOff = useCharacterKeyOff();
  useWindowEvent("keydown", (event) => {
    if (event.repeat || isOff(event.key) || event.target instanceof HTMLInputElement) return;
    const favourite = /^[1-9]$/.test(event.key) ? shop.items[Number(event.key) - 1] : undefined;
    if (favourite === undefined) return;
    event.preventDefault();
    add({ name: favourite.name, quantity: 1 });
  });
  return (
    <>
      <ol className={dialog.reasons}>
        {shop.items.map((item, index) => (
          <li key={item.name}>
            <button type="button" data-autofocus={index === 0 || undefined} onClick={() => add({ name: item.name, quantity: 1 })}>
              {index < FAVOURITE_KEYS ? <Kbd>{index + 1}</Kbd> : null}
              {item.name}
              <span className={dialog.price}>{format.money(wireMicros(item.price))}</span>
            </button>
          </li>
        ))}
      </ol>
      <FreeItem onAdd={add} />
      <ul className={dialog.basket}>
        {items.length === 0 ? <li>{t("till.noItems")}</li> : null}
        {items.map((item, index) => (
          <li key={`${item.name} ${item.price}`}>
            <span>{item.quantity === 1 ? item.name : `${item.name} × ${item.quantity}`}</span>
            <b>{format.money(micros(priceOf(item) * item.quantity))}</b>
            <button type="button" aria-label={t("till.removeItem", { name: item.name })} onClick={() => onItems(items.toSpliced(index, 1))}>
              <Icon name="trash" size={15} />
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

function FreeItem({ onAdd }: { readonly onAdd: (item: ItemToSell) => void }) {
  const { t } = useShop();
  const [name, setName] = useState("");
  const [price, setPrice] = useState("");
  const parsed = parseMicros(price);
  const isReady = name.trim() !== "" && parsed.ok && parsed.value > 0;
  const add = () => {
    onAdd({ name: name.trim(), price, quantity: 1 });
    setName("");
    setPrice("");
  };
  return (
    <div className={dialog.pair} data-three>
      <TextInput label={t("till.freeItem")} value={name} maxLength={40} onChange={(event) => setName(event.currentTarget.value)} />
      <AmountField label={t("till.itemPrice")} amount={price} onAmount={setPrice} autoFocused={false} />
      <button type="button" className={dialog.button} disabled={!isReady} onClick={add}>
        {t("till.addItem")}
      </button>
    </div>
  );
}

function withOneMore(items: readonly ItemToSell[], more: ItemToSell): readonly ItemToSell[] {
  const isSame = ({ name, price }: ItemToSell) => name === more.name && price === more.price;
  if (!items.some(isSame)) return [...items, more];
  return items.map((item) => (isSame(item) ? { ...item, quantity: item.quantity + more.quantity } : item));
}
