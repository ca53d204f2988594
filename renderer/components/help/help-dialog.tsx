import { useShop } from "../../shop/shop-context.tsx";
import dialog from "../dialog/dialog.module.css";
import { Dialog } from "../dialog/dialog.tsx";
import { useCharacterKeyOff } from "../kbd/character-keys-context.tsx";
import { Kbd } from "../kbd/kbd.tsx";
import styles from "./help.module.css";
import { keyCap } from "./key-cap.ts";
import { type KeyPlace, type KeyRow, keyTable } from "./key-table.ts";

const columns: readonly (readonly KeyPlace[])[] = [["panel", "counter"], ["till", "quote"], ["window"]];

/** The keys of cabins and till and of the whole window, and in a few sentences how the till works. */
export function HelpDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useShop();
  return (
    <Dialog title={t("help.title")} onClose={onClose} width={1080}>
      <div className={styles.columns}>
        {columns.map((places) => (
          <div key={places.join()} className={styles.column}>
            {places.map((place) => (
              <KeysOf key={place} place={place} />
            ))}
            {places.includes("window") ? <Words /> : null}
          </div>
        ))}
      </div>
      <div className={dialog.foot}>
        <button type="button" className={dialog.button} data-autofocus onClick={onClose}>
          {t("dialog.close")}
        </button>
      </div>
    </Dialog>
  );
}

function KeysOf({ place }: { readonly place: KeyPlace }) {
  const { t, language } = useShop();
  const isOff = useCharacterKeyOff();
  const heard = (keyTable as readonly KeyRow[]).filter((row) => row.place === place && !row.keys.every((key) => isOff(charOf(key))));
  if (heard.length === 0) return null;
  return (
    <section>
      <h3>{t(`help.place.${place}`)}</h3>
      <dl className={styles.keys}>
        {heard.map(({ keys, text }) => (
          <div key={text}>
            <dt>
              {keys.map((key) => (
                <span key={key} data-key={key} data-place={place}>
                  <Kbd>{keyCap(key, language)}</Kbd>
                </span>
              ))}
            </dt>
            <dd>{t(text)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** Ten keys share a row. */
function charOf(key: string): string {
  return key === "0–9" ? "0" : key;
}

function Words() {
  const { t } = useShop();
  return (
    <section>
      <h3>{t("help.how.title")}</h3>
      <ul className={styles.words}>
        {(["charge", "scan", "undo", "offline", "letters"] as const).map((word) => (
          <li key={word}>{t(`help.how.${word}`)}</li>
        ))}
      </ul>
    </section>
  );
}
