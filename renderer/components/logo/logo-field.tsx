import { useRef } from "react";
import type { LogoView } from "../../../shared/contract/settings-contract.ts";
import type { LogoFault } from "../../../shared/receipt/logo-limits.ts";
import { useShop } from "../../shop/shop-context.tsx";
import type { ShopFormat } from "../../shop/shop-format.ts";
import button from "../button/button.module.css";
import { FileInput } from "../file-input/file-input.tsx";
import { Icon } from "../icon/icon.tsx";
import styles from "./logo.module.css";
import { LogoDots } from "./logo-dots.tsx";
import { logoLimits } from "./logo-limits.ts";

interface LogoFieldProps {
  /** Null while they are on their way, and where there is no logo. */
  readonly dots: LogoView | null;
  /** Why the last file was not taken, with the pixels of a picture that is too large; null where it was. */
  readonly trouble: { readonly fault: LogoFault; readonly size: Readonly<Record<string, unknown>> } | null;
  readonly put: (file: File) => Promise<void>;
  readonly remove: () => Promise<void>;
}

/** The shop's logo as it is printed, another one from a PNG, or none. */
export function LogoField({ dots, trouble, put, remove }: LogoFieldProps) {
  const { t, format, shop } = useShop();
  const name = shop.receipt.logo ?? null;
  const file = useRef<HTMLInputElement>(null);
  const choose = useRef<HTMLButtonElement>(null);
  const size = dots === null ? null : { width: format.count(dots.width), height: format.count(dots.height) };
  return (
    <div className={styles.field}>
      {dots === null ? null : (
        <div className={styles.paper}>
          <LogoDots dots={dots} label={t("logo.picture")} width={`${dots.width}px`} />
        </div>
      )}
      <p role="status">{size === null ? (name === null ? t("logo.none") : "") : t("logo.printed", size)}</p>
      {trouble === null ? null : (
        <p role="alert" className={styles.wrong}>
          {t(`logo.fault.${trouble.fault}`, { ...logoLimits(format), ...pixelsOf(trouble.size, format) })}
        </p>
      )}
      <div className={styles.acts}>
        <button ref={choose} type="button" className={button.small} onClick={() => file.current?.click()}>
          <Icon name="file" size={15} />
          {t(name === null ? "logo.choose" : "logo.replace")}
        </button>
        {name === null ? null : (
          <button
            type="button"
            className={button.small}
            onClick={() => {
              choose.current?.focus();
              void remove();
            }}
          >
            <Icon name="trash" size={15} />
            {t("logo.remove")}
          </button>
        )}
      </div>
      <FileInput ref={file} label={t("logo.choose")} accept=".png,image/png" onFile={(chosen) => void put(chosen)} />
    </div>
  );
}

function pixelsOf({ width, height }: Readonly<Record<string, unknown>>, format: ShopFormat) {
  return { width: format.count(Number(width ?? 0)), height: format.count(Number(height ?? 0)) };
}
