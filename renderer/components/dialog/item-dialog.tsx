import { TextInput } from "@mantine/core";
import { useWindowEvent } from "@mantine/hooks";
import { type FormEvent, useState } from "react";
import { parseMicros } from "../../../shared/money/decimal.ts";
import { useShop } from "../../shop/shop-context.tsx";
import { wireMicros } from "../cabin-tile/tile-money.ts";
import { useCharacterKeyOff } from "../kbd/character-keys-context.tsx";
import { Kbd } from "../kbd/kbd.tsx";
import { AmountField } from "./amount-field.tsx";
import styles from "./dialog.module.css";
import { Dialog } from "./dialog.tsx";
import { DialogFoot } from "./dialog-foot.tsx";
import { QuantityField } from "./quantity-field.tsx";

export interface ItemChoice {
  readonly name: string;
  /** Of one; not said of a favourite, whose price the core knows. */
  readonly price?: string;
  readonly quantity: number;
}

interface ItemDialogProps {
  readonly title: string;
  readonly help: string;
  readonly onItem: (item: ItemChoice) => void;
  readonly onClose: () => void;
}

const FAVOURITE_KEYS = 9;

/** Something else that is sold: a favourite in one key, or anything by its name and price. */
export function ItemDialog({ title, help, onItem, onClose }: ItemDialogProps) {
  const { t, format, shop } = useShop();
  const [name, setName] = useState("");
  const [price, setPrice] = useState("");
  const [quantity, setQuantity] = useState(1);
  const parsed = parseMicros(price);
  const isReady = name.trim() !== "" && parsed.ok && parsed.value > 0;
  const isOff = useCharacterKeyOff();
  useWindowEvent("keydown", (event) => {
    if (event.repeat || isOff(event.key) || event.target instanceof HTMLInputElement) return;
    const favourite = /^[1-9]$/.test(event.key) ? shop.items[Number(event.key) - 1] : undefined;
    if (favourite === undefined) return;
    event.preventDefault();
    onItem({ name: favourite.name, quantity });
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isReady) onItem({ name: name.trim(), price, quantity });
  };
  return (
    <Dialog title={title} onClose={onClose} width={520}>
      <form className={styles.form} onSubmit={submit}>
        <p className={styles.help}>{help}</p>
        <QuantityField quantity={quantity} onQuantity={setQuantity} />
        {shop.items.length === 0 ? null : (
          <ol className={styles.reasons}>
            {shop.items.map((item, index) => (
              <li key={item.name}>
                <button type="button" data-autofocus={index === 0 || undefined} onClick={() => onItem({ name: item.name, quantity })}>
                  {index < FAVOURITE_KEYS ? <Kbd>{index + 1}</Kbd> : null}
                  {item.name}
                  <span className={styles.price}>{format.money(wireMicros(item.price))}</span>
                </button>
              </li>
            ))}
          </ol>
        )}
        <div className={styles.pair}>
          <TextInput
            label={t("till.itemName")}
            placeholder={t("till.freeItem")}
            value={name}
            maxLength={40}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <AmountField label={t("till.itemPrice")} amount={price} onAmount={setPrice} autoFocused={shop.items.length === 0} />
        </div>
        <DialogFoot action={t("till.addItem")} isReady={isReady} onClose={onClose} />
      </form>
    </Dialog>
  );
}
