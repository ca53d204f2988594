import { type KeyboardEvent, useEffect, useRef } from "react";
import { wireMicros } from "../../components/cabin-tile/tile-money.ts";
import { Icon } from "../../components/icon/icon.tsx";
import { useShop } from "../../shop/shop-context.tsx";
import { type Count, counted, PIECES_MAX, typedPieces, worth } from "./count.ts";
import styles from "./count-table.module.css";
import card from "./headed-card.module.css";

interface CountTableProps {
  readonly title: string;
  readonly help: string;
  readonly count: Count;
  /** Null once it is confirmed: the count stands as it is. */
  readonly onCount: ((count: Count) => void) | null;
}

/** Notes and coins, the largest first: how many of each, by keys or by touch, and what they are worth together. */
export function CountTable({ title, help, count, onCount }: CountTableProps) {
  const { t, shop, format } = useShop();
  const table = useRef<HTMLFieldSetElement>(null);
  const isOpen = onCount !== null;
  useEffect(() => {
    if (isOpen) table.current?.querySelector("input")?.focus();
  }, [isOpen]);
  const put = (face: string, pieces: number) => onCount?.({ ...count, [face]: Math.max(0, Math.min(PIECES_MAX, pieces)) });
  return (
    <section className={`${card.card} ${styles.card}`} aria-label={title}>
      <div className={`${card.head} ${styles.head}`}>
        <h2>{title}</h2>
        <span>
          {isOpen ? null : <Icon name="lock" size={13} />}
          {help}
        </span>
      </div>
      <fieldset className={styles.rows} ref={table} aria-label={title} onKeyDown={moveBetweenFields}>
        {shop.denominations.map((face) => {
          const amount = format.money(wireMicros(face));
          const pieces = count[face] ?? 0;
          return (
            <div key={face} className={styles.row}>
              <i className={styles.money} data-coin={format.profile.coins.includes(wireMicros(face)) || undefined} />
              <b>{amount}</b>
              <span className={styles.stepper}>
                <button
                  type="button"
                  tabIndex={-1}
                  disabled={!isOpen || pieces === 0}
                  aria-label={t("shift.fewer", { amount })}
                  onClick={() => put(face, pieces - 1)}
                >
                  <Icon name="minus" size={14} />
                </button>
                <input
                  inputMode="numeric"
                  autoComplete="off"
                  readOnly={!isOpen}
                  aria-label={t("shift.pieces", { amount })}
                  value={count[face] === undefined ? "" : String(pieces)}
                  placeholder="0"
                  onFocus={(event) => event.currentTarget.select()}
                  onChange={(event) => put(face, typedPieces(event.currentTarget.value))}
                />
                <button
                  type="button"
                  tabIndex={-1}
                  disabled={!isOpen}
                  aria-label={t("shift.more", { amount })}
                  onClick={() => put(face, pieces + 1)}
                >
                  <Icon name="plus" size={14} />
                </button>
              </span>
              <output>{format.money(worth(face, pieces))}</output>
            </div>
          );
        })}
      </fieldset>
      <div className={styles.total}>
        <span>{t("shift.counted")}</span>
        <b aria-live="polite">{format.money(counted(count))}</b>
      </div>
    </section>
  );
}

/** Down and Enter go to the next field, up to the one before; after the last one Enter goes to whatever confirms. */
function moveBetweenFields(event: KeyboardEvent<HTMLFieldSetElement>): void {
  const step = { ArrowDown: 1, Enter: 1, ArrowUp: -1 }[event.key];
  if (step === undefined || !(event.target instanceof HTMLInputElement)) return;
  const fields = [...event.currentTarget.querySelectorAll("input")];
  const next = fields[fields.indexOf(event.target) + step];
  event.preventDefault();
  if (next !== undefined) next.focus();
  else if (event.key === "Enter") document.querySelector<HTMLElement>("[data-confirm]")?.focus();
}
